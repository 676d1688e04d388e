import { useState } from 'preact/hooks'
import type { ClientReply, RevealedClientContact } from '../../shared/contract/clients.ts'
import { ledgerClientsTexts } from '../../shared/texts/admin/ledger-clients.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { Field } from '../frame/Field.tsx'
import { FormDialog } from '../frame/FormDialog.tsx'
import { dayText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { manages } from '../session/roles.ts'
import type { ClientPartProps } from './ClientDetail.tsx'

type Contact = NonNullable<ClientReply['contacts']>[number]

/** How to reach a client: masked, shown on request and then recorded, erased for good. */
export function ClientContacts({ path, client, onDone }: ClientPartProps) {
  const words = wordsOf(ledgerClientsTexts)
  const { contacts } = client
  return (
    <section class="card">
      <h2>{words.contacts}</h2>
      {contacts === null && <p class="secondary note">{words.contactsHidden}</p>}
      {contacts?.length === 0 && <p class="secondary">{words.noContacts}</p>}
      {contacts && contacts.length > 0 && (
        <>
          <ul class="contact-list">
            {contacts.map(contact => (
              <li key={contact.id}>
                <OneContact path={path} contact={contact} onDone={onDone} />
              </li>
            ))}
          </ul>
          <p class="secondary note">{words.revealMeans}</p>
        </>
      )}
      <FormDialog
        action={words.addContact}
        title={words.addContact}
        submit={words.addContact}
        send={async ({ name, contact }) =>
          onDone(await api<ClientReply>('POST', `${path}/contacts`, { name, contact }), words.contactAdded)
        }
      >
        {form => (
          <>
            <Field form={form} name="name" label={words.contactName} maxLength={50} optional />
            <Field form={form} name="contact" label={words.contact} maxLength={100} />
          </>
        )}
      </FormDialog>
    </section>
  )
}

interface OneContactProps extends Pick<ClientPartProps, 'path' | 'onDone'> {
  contact: Contact
}

function OneContact({ path, contact, onDone }: OneContactProps) {
  const words = wordsOf(ledgerClientsTexts)
  const { session, id } = useHere()
  const [shown, setShown] = useState<RevealedClientContact>()
  const [problem, setProblem] = useState<string>()
  if (contact.erasedAt !== null) return <span class="secondary">{words.erased(dayText(contact.erasedAt))}</span>
  const own = `${path}/contacts/${contact.id}`
  const masked = contact.contact ?? ''
  const reveal = () =>
    api<RevealedClientContact>('POST', `${own}/reveal`).then(setShown, (error: ApiError) => setProblem(error.message))
  const erase = async () => {
    const client = await api<ClientReply>('POST', `${own}/erasure`)
    onDone(client, words.erased(dayText(Date.now())))
  }
  const { name, contact: details } = shown ?? contact
  return (
    <>
      <span class="break">{[name, details].filter(Boolean).join(' · ')}</span>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <span class="contact-actions">
        {!shown && (
          <button type="button" class="quiet" aria-label={words.revealOf(masked)} onClick={reveal}>
            {words.reveal}
          </button>
        )}
        {manages(session, id) && (
          <Confirm action={words.erase} label={words.eraseOf(masked)} title={words.eraseTitle} run={erase} danger quiet>
            <p>{words.eraseMeans}</p>
          </Confirm>
        )}
      </span>
    </>
  )
}
