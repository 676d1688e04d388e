import { useState } from 'preact/hooks'
import type { VisitReply } from '../../shared/contract/ledger.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerVisitsTexts } from '../../shared/texts/admin/ledger-visits.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useLoad } from '../frame/use-load.ts'
import { BackToTab } from './BackToTab.tsx'
import { FactList } from './FactList.tsx'
import { InvitationCard } from './InvitationCard.tsx'
import { Marks } from './Marks.tsx'
import { Fact } from './MatterFacts.tsx'
import { VisitChanges } from './VisitChanges.tsx'

/** One visit: what is known of it, its invitation, and how it was set right. */
export function VisitDetail({ id }: { id: string }) {
  const words = wordsOf(ledgerVisitsTexts)
  const here = useHere()
  const path = `/organizations/${here.id}/visits/${encodeURIComponent(id)}`
  const load = useLoad<VisitReply>(path)
  const [turn, setTurn] = useState(0)
  const onChanged = (visit: VisitReply) => {
    load.replace(visit)
    setTurn(turn + 1)
  }
  const title = load.data?.client ? nameOf(load.data.client.name) : words.visit
  return (
    <Page title={title} of={here.name} beside={<BackToTab tab="visits" />}>
      {turn > 0 && (
        <Notice key={turn} kind="success" takesFocus>
          {words.changed}
        </Notice>
      )}
      <Loaded load={load}>
        {visit => (
          <div class="item-detail">
            <div>
              <VisitFacts visit={visit} />
              {visit.voidedAt === null && (
                <VisitChanges visit={visit} path={path} reload={load.reload} onChanged={onChanged} />
              )}
              <FactList facts={visit.facts} />
            </div>
            <InvitationCard form="visit" row={visit} reload={load.reload} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function VisitFacts({ visit }: { visit: VisitReply }) {
  const words = wordsOf(ledgerVisitsTexts)
  const common = wordsOf(ledgerTexts)
  const base = `/admin/organizations/${useHere().id}/ledger`
  const { client, service, window, staff, matter } = visit
  return (
    <section class="card">
      <h2>
        {words.details} <Marks row={visit} />
      </h2>
      <dl class="facts">
        <Fact name={common.number}>{visit.number}</Fact>
        <Fact name={words.day}>{visit.day}</Fact>
        <Fact name={words.wayHead}>{common.way[visit.way]}</Fact>
        <Fact name={common.client}>
          {client ? <a href={`${base}/clients/${client.id}`}>{nameOf(client.name)}</a> : words.unnamed}
        </Fact>
        <Fact name={common.service}>{service && nameOf(service.name)}</Fact>
        <Fact name={common.window}>{window && nameOf(window.name)}</Fact>
        <Fact name={common.staff}>{staff && nameOf(staff.name)}</Fact>
        <Fact name={words.matter}>{matter && <a href={`${base}/matters/${matter.id}`}>{matter.number}</a>}</Fact>
        <Fact name={words.subject}>{visit.subject}</Fact>
        <Fact name={words.askedOn}>{visit.askedOn}</Fact>
        <Fact name={words.answeredOn}>{visit.answeredOn}</Fact>
      </dl>
    </section>
  )
}
