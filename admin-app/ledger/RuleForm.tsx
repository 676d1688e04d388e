import { useState } from 'preact/hooks'
import type { InvitationRule } from '../../shared/domain/ledger.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ledgerCoverageTexts } from '../../shared/texts/admin/ledger-coverage.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { useForm } from '../frame/use-form.ts'
import { useLoad } from '../frame/use-load.ts'

/** Which completed services are invited by themselves, and for how long they may be rated. */
export function RuleForm({ mayChange }: { mayChange: boolean }) {
  const words = wordsOf(ledgerCoverageTexts)
  const path = `/organizations/${useHere().id}/invitation-rule`
  const load = useLoad<InvitationRule>(path)
  const [saved, setSaved] = useState(0)
  const onSaved = (rule: InvitationRule) => {
    load.replace(rule)
    setSaved(saved + 1)
  }
  return (
    <section class="card rule">
      <h2>{words.rule}</h2>
      <p class="secondary note">{words.ruleMeans}</p>
      {saved > 0 && (
        <Notice key={saved} kind="success" takesFocus>
          {words.ruleSaved}
        </Notice>
      )}
      <Loaded load={load}>
        {rule => <Fields key={saved} rule={rule} path={path} mayChange={mayChange} onSaved={onSaved} />}
      </Loaded>
    </section>
  )
}

interface FieldsProps {
  rule: InvitationRule
  path: string
  mayChange: boolean
  onSaved: (rule: InvitationRule) => void
}

function Fields({ rule, path, mayChange, onSaved }: FieldsProps) {
  const words = wordsOf(ledgerCoverageTexts)
  const form = useForm({
    check: ({ feedbackDays }) =>
      feedbackDays && !/^\d{1,2}$/.test(feedbackDays) ? [{ path: 'feedbackDays', message: words.numberInvalid }] : [],
    send: async fields =>
      onSaved(
        await api<InvitationRule>('PUT', path, {
          invitesVisits: fields.invitesVisits === 'yes',
          invitesMatters: fields.invitesMatters === 'yes',
          feedbackDays: Number(fields.feedbackDays),
        }),
      ),
  })
  return (
    <Form form={form} submit={mayChange ? wordsOf(frameTexts).save : undefined}>
      {(['invitesVisits', 'invitesMatters'] as const).map(name => (
        <label key={name} class="check">
          <input type="checkbox" name={name} value="yes" defaultChecked={rule[name]} />
          {words[name]}
        </label>
      ))}
      <Field
        form={form}
        name="feedbackDays"
        label={words.feedbackDays}
        type="number"
        maxLength={2}
        value={String(rule.feedbackDays)}
      />
    </Form>
  )
}
