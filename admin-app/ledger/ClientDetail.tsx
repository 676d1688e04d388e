import { useState } from 'preact/hooks'
import type { ClientReply } from '../../shared/contract/clients.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerClientsTexts } from '../../shared/texts/admin/ledger-clients.ts'
import { api } from '../frame/api.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { dayText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useLoad } from '../frame/use-load.ts'
import { manages } from '../session/roles.ts'
import { BackToTab } from './BackToTab.tsx'
import { ClientContacts } from './ClientContacts.tsx'
import { ClientForm } from './ClientForm.tsx'
import { ClientRows } from './ClientRows.tsx'
import { Fact } from './MatterFacts.tsx'

/** One client: what is known of it, how to reach it, and what it was served with. */
export function ClientDetail({ id }: { id: string }) {
  const words = wordsOf(ledgerClientsTexts)
  const here = useHere()
  const path = `/organizations/${here.id}/clients/${encodeURIComponent(id)}`
  const load = useLoad<ClientReply>(path)
  const [outcome, setOutcome] = useState<{ text: string; turn: number }>()
  const done = (client: ClientReply, text: string) => {
    load.replace(client)
    setOutcome({ text, turn: (outcome?.turn ?? 0) + 1 })
  }
  return (
    <Page
      title={load.data ? nameOf(load.data.name) : words.details}
      of={here.name}
      beside={<BackToTab tab="clients" />}
    >
      {outcome && (
        <Notice key={outcome.turn} kind="success" takesFocus>
          {outcome.text}
        </Notice>
      )}
      <Loaded load={load}>
        {client => (
          <>
            <div class="item-detail">
              <Known key={client.updatedAt} path={path} client={client} onDone={done} />
              <div>
                <ClientContacts path={path} client={client} onDone={done} />
                <EarlierNames names={client.earlierNames} />
                <Retirement path={path} client={client} onDone={done} />
              </div>
            </div>
            <ClientRows client={client} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

export interface ClientPartProps {
  path: string
  client: ClientReply
  onDone: (client: ClientReply, text: string) => void
}

/** What is known of it; changing that folds out below. */
function Known({ path, client, onDone }: ClientPartProps) {
  const words = wordsOf(ledgerClientsTexts)
  const common = wordsOf(ledgerTexts)
  const { session, id } = useHere()
  const save = async (body: object) => onDone(await api<ClientReply>('PATCH', path, body), words.saved)
  return (
    <section class="card">
      <h2>{words.details}</h2>
      <dl class="facts">
        <Fact name={common.number}>{client.number}</Fact>
        <Fact name={words.creditCode}>{client.creditCode ?? words.noCode}</Fact>
        <Fact name={words.sizeHead}>{common.size[client.sizeClass]}</Fact>
      </dl>
      {manages(session, id) ? (
        <details class="figures">
          <summary>{words.edit}</summary>
          <ClientForm client={client} submit={wordsOf(frameTexts).save} send={save} />
        </details>
      ) : (
        <p class="secondary note">{words.readOnly}</p>
      )}
    </section>
  )
}

function EarlierNames({ names }: { names: ClientReply['earlierNames'] }) {
  const words = wordsOf(ledgerClientsTexts)
  if (names.length === 0) return null
  return (
    <section class="card">
      <h2>{words.earlier}</h2>
      <ul class="history">
        {names.map(({ name, until }) => (
          <li key={until}>
            <span>{nameOf(name)}</span>
            <span class="secondary">{words.until(dayText(until))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Retirement({ path, client, onDone }: ClientPartProps) {
  const words = wordsOf(ledgerClientsTexts)
  const { session, id } = useHere()
  const isManager = manages(session, id)
  const to = async (method: 'POST' | 'DELETE', text: string) =>
    onDone(await api<ClientReply>(method, `${path}/retirement`), text)
  if (client.retiredAt === null) {
    if (!isManager) return null
    return (
      <Confirm
        action={words.retire}
        title={words.retireTitle(nameOf(client.name))}
        run={() => to('POST', words.nowRetired)}
        danger
      >
        <p>{words.retireMeans}</p>
      </Confirm>
    )
  }
  return (
    <section class="card">
      <h2>{words.retired}</h2>
      <p>{words.retiredSince(dayText(client.retiredAt))}</p>
      {isManager && (
        <Confirm action={words.reinstate} title={words.reinstate} run={() => to('DELETE', words.nowReinstated)}>
          <p>{nameOf(client.name)}</p>
        </Confirm>
      )}
    </section>
  )
}
