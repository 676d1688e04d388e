import { useEffect, useRef, useState } from 'preact/hooks'
import type { VisitReply } from '../../shared/contract/ledger.ts'
import { ledgerVisitsTexts } from '../../shared/texts/admin/ledger-visits.ts'
import { api } from '../frame/api.ts'
import { fieldId } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useForm } from '../frame/use-form.ts'
import { BackToTab } from './BackToTab.tsx'
import { keepChoice, lastChoice } from './last-choice.ts'
import { PrintLink } from './PrintLink.tsx'
import { subjectOf, useSubjectOfAddress, type VisitSubject } from './use-subject-of-address.ts'
import { VisitFields } from './VisitFields.tsx'

/** One visit after the other: the form stays, with what rarely changes at one counter. */
export function NewVisit() {
  const words = wordsOf(ledgerVisitsTexts)
  const here = useHere()
  const { asked, load } = useSubjectOfAddress()
  const [entered, setEntered] = useState<readonly VisitReply[]>([])
  const [last] = entered
  const focused = useRef(false)
  useEffect(() => {
    // The next client is what the clerk types next; a first visit of this page begins there, too.
    if (!asked || last || focused.current) document.getElementById(fieldId('clientId'))?.focus()
    focused.current = true
  }, [asked, last])
  const done = (visit: VisitReply) => setEntered([visit, ...entered])
  return (
    <Page title={words.add} of={here.name} narrow beside={<BackToTab tab="visits" />}>
      <p class="secondary">{words.addHint}</p>
      {last && <Entered visit={last} />}
      {asked && !last ? (
        <Loaded load={load}>{row => <NewForm subject={subjectOf(row)} onEntered={done} />}</Loaded>
      ) : (
        <NewForm key={last?.id} onEntered={done} />
      )}
    </Page>
  )
}

function Entered({ visit }: { visit: VisitReply }) {
  const words = wordsOf(ledgerVisitsTexts)
  const { id } = useHere()
  return (
    <Notice kind="success">
      <p>
        {words.entered(visit.number)} <a href={`/admin/organizations/${id}/ledger/visits/${visit.id}`}>{words.open}</a>
      </p>
      {visit.invitation?.codeId && (
        <div class="actions">
          <PrintLink codeId={visit.invitation.codeId} />
        </div>
      )}
    </Notice>
  )
}

interface NewFormProps {
  subject?: VisitSubject
  onEntered: (visit: VisitReply) => void
}

function NewForm({ subject, onEntered }: NewFormProps) {
  const here = useHere()
  const form = useForm({
    send: async fields => {
      const visit = await api<VisitReply>('POST', `/organizations/${here.id}/visits`, fields)
      keepChoice(here, fields)
      onEntered(visit)
    },
  })
  return (
    <Form form={form} submit={wordsOf(ledgerVisitsTexts).create}>
      <VisitFields form={form} client={subject?.client} matter={subject?.matter} last={lastChoice(here)} />
    </Form>
  )
}
