import type { ClientReply } from '../../shared/contract/clients.ts'
import type { MatterList, VisitList } from '../../shared/contract/ledger.ts'
import { ledgerClientsTexts } from '../../shared/texts/admin/ledger-clients.ts'
import { countText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { useLoad } from '../frame/use-load.ts'
import { MatterTable } from './MatterTable.tsx'
import { VisitTable } from './VisitTable.tsx'

const SHOWN = 5

/** What a client was served with: the latest, with a link to all. */
export function ClientRows({ client }: { client: ClientReply }) {
  const words = wordsOf(ledgerClientsTexts)
  const { id } = useHere()
  const of = (list: string) => `/organizations/${id}/${list}?client=${client.id}&size=${SHOWN}`
  const matters = useLoad<MatterList>(of('matters'))
  const visits = useLoad<VisitList>(of('visits'))
  const isActive = client.retiredAt === null
  return (
    <>
      <section class="client-rows">
        <Head list="matters" title={words.matters} count={client.matters} client={client.id} />
        <Loaded load={matters}>
          {data => data.matters.length > 0 && <MatterTable matters={data.matters} ofOne />}
        </Loaded>
        {isActive && <AddLink list="matters" text={words.newMatter} client={client.id} />}
      </section>
      <section class="client-rows">
        <Head list="visits" title={words.visits} count={client.visits} client={client.id} />
        <Loaded load={visits}>{data => data.visits.length > 0 && <VisitTable visits={data.visits} ofOne />}</Loaded>
        {isActive && <AddLink list="visits" text={words.newVisit} client={client.id} />}
      </section>
    </>
  )
}

interface HeadProps {
  list: 'matters' | 'visits'
  title: string
  count: number
  client: string
}

function Head({ list, title, count, client }: HeadProps) {
  const words = wordsOf(ledgerClientsTexts)
  const base = `/admin/organizations/${useHere().id}/ledger`
  return (
    <>
      <h2>
        {title}{' '}
        {count > SHOWN && (
          <a class="note" href={`${list === 'matters' ? base : `${base}/${list}`}?client=${client}`}>
            {words.all(countText(count))}
          </a>
        )}
      </h2>
      {count === 0 && <p class="secondary">{words.noRows}</p>}
    </>
  )
}

function AddLink({ list, text, client }: { list: string; text: string; client: string }) {
  return (
    <a class="button" href={`/admin/organizations/${useHere().id}/ledger/${list}/new?client=${client}`}>
      {text}
    </a>
  )
}
