import { useState } from 'preact/hooks'
import type { RecordReply, RevealReply } from '../../shared/contract/records.ts'
import { CONTACT_WAYS } from '../../shared/domain/records.ts'
import { recordsTexts } from '../../shared/texts/admin/records.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { Choice, Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { timeText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { language, wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { useForm } from '../frame/use-form.ts'

interface ContactCardProps {
  record: RecordReply
  onRecorded: (record: RecordReply) => void
}

/** How to reach the respondent, masked until somebody asks, and the fact that somebody has reached them. */
export function ContactCard({ record, onRecorded }: ContactCardProps) {
  const words = wordsOf(recordsTexts)
  const here = useHere()
  const [isNew, setIsNew] = useState(false)
  const path = `/organizations/${here.id}/responses/${record.id}`
  const onDone = (changed: RecordReply) => {
    setIsNew(true)
    onRecorded(changed)
  }
  return (
    <section class="card">
      <h2>{words.contactTitle}</h2>
      <Details key={record.id} record={record} path={path} />
      {isNew && (
        <Notice kind="success" takesFocus>
          {words.recorded}
        </Notice>
      )}
      {record.contactedAt === null && record.state !== 'superseded' && <Recording path={path} onDone={onDone} />}
    </section>
  )
}

function Details({ record: { contact }, path }: { record: RecordReply; path: string }) {
  const words = wordsOf(recordsTexts)
  const [shown, setShown] = useState<RevealReply>()
  const [problem, setProblem] = useState<string>()
  if (!contact) return <p class="secondary">{words.noContact}</p>
  if (contact.erasedAt !== null) {
    return <p class="secondary">{words.contactErased(timeText(contact.erasedAt, language.value))}</p>
  }
  const reveal = () =>
    api<RevealReply>('POST', `${path}/contact-reveal`).then(setShown, (error: ApiError) => setProblem(error.message))
  const { name, contact: details } = shown ?? contact
  return (
    <>
      <dl class="facts">
        {name && (
          <>
            <dt>{words.contactName}</dt>
            <dd>{name}</dd>
          </>
        )}
        <dt>{words.contactDetails}</dt>
        <dd class="break">
          {details}
          {contact.wantsReply && <span class="means">{words.wantsReply}</span>}
        </dd>
      </dl>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {!shown && (
        <p class="reveal">
          <button type="button" class="button" onClick={reveal}>
            {words.reveal}
          </button>
          <span class="means">{words.revealMeans}</span>
        </p>
      )}
    </>
  )
}

function Recording({ path, onDone }: { path: string; onDone: (record: RecordReply) => void }) {
  const words = wordsOf(recordsTexts)
  const form = useForm({
    send: async ({ how, note }) => onDone(await api<RecordReply>('POST', `${path}/contact`, { how, note })),
  })
  return (
    <div class="recording">
      <h3>{words.record}</h3>
      <p class="secondary note">{words.recordMeans}</p>
      <Form form={form} submit={words.record}>
        <Choice form={form} name="how" label={words.how}>
          <option value="">{words.chooseHow}</option>
          {CONTACT_WAYS.map(way => (
            <option key={way} value={way}>
              {words.ways[way]}
            </option>
          ))}
        </Choice>
        <Field form={form} name="note" label={words.note} hint={words.noteHint} maxLength={200} optional />
      </Form>
    </div>
  )
}
