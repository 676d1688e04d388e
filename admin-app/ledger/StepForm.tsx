import { useEffect, useRef } from 'preact/hooks'
import type { MatterReply } from '../../shared/contract/ledger.ts'
import type { MatterStepKind } from '../../shared/domain/matter-steps.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerStepsTexts } from '../../shared/texts/admin/ledger-steps.ts'
import { api } from '../frame/api.ts'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { type Fields, useForm } from '../frame/use-form.ts'
import { fenOf } from './fen.ts'
import { keepingWords } from './keeping-words.ts'
import { StepField } from './StepField.tsx'
import { fieldsOf, stepBody } from './step-fields.ts'

interface StepFormProps {
  kind: MatterStepKind
  matter: MatterReply
  reload: () => void
  onTaken: (matter: MatterReply) => void
  onCancel: () => void
}

/** Only what this step needs. Where somebody else was faster, what was typed stays and the matter is read anew. */
export function StepForm({ kind, matter, reload, onTaken, onCancel }: StepFormProps) {
  const words = wordsOf(ledgerStepsTexts)
  const here = useHere()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [])
  const path = `/organizations/${here.id}/matters/${matter.id}/steps`
  const form = useForm({
    check: ({ fen }: Fields) => (fen && fenOf(fen) === undefined ? [{ path: 'fen', message: words.yuanInvalid }] : []),
    send: async fields => {
      const body = stepBody(kind, fields, matter.updatedAt)
      onTaken(await api<MatterReply>('POST', path, body).catch(keepingWords(reload)))
    },
  })
  const cancel = (
    <button type="button" class="button" onClick={onCancel}>
      {wordsOf(frameTexts).cancel}
    </button>
  )
  return (
    <section class="step-form" ref={box} aria-label={words.action[kind]}>
      <h3>{words.action[kind]}</h3>
      {kind === 'voided' && <p>{wordsOf(ledgerTexts).voidMeans}</p>}
      <Form form={form} submit={kind === 'voided' ? words.action.voided : words.submit} beside={cancel}>
        {fieldsOf(kind, matter).map(name => (
          <StepField key={name} form={form} kind={kind} name={name} matter={matter} />
        ))}
      </Form>
    </section>
  )
}
