import type { MatterReply } from '../../shared/contract/ledger.ts'
import { MATTER_DAYS, type MatterStepKind } from '../../shared/domain/matter-steps.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerStepsTexts } from '../../shared/texts/admin/ledger-steps.ts'
import { Chosen } from '../frame/Chosen.tsx'
import { Field, Prose } from '../frame/Field.tsx'
import { wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'
import type { StepField as Name } from './step-fields.ts'
import { Target } from './Target.tsx'
import { today } from './today.ts'

interface StepFieldProps {
  form: FormState
  kind: MatterStepKind
  name: Name
  matter: MatterReply
}

/** One field of a step, by its name in the contract. */
export function StepField({ form, kind, name, matter }: StepFieldProps) {
  const words = wordsOf(ledgerStepsTexts)
  switch (name) {
    case 'day':
      return <Field form={form} name="day" label={words.days[kind] ?? ''} type="date" value={today()} />
    case 'staffId': {
      const isAnswer = kind === 'answered'
      const owner = isAnswer ? (matter.owner?.id ?? '') : ''
      return <Target form={form} kind="staff" label={isAnswer ? words.answeredBy : words.newOwner} initial={owner} />
    }
    case 'promisedOn': {
      const label = matter.promisedOn === null ? words.promisedOn : words.promisedNew
      return <Field form={form} name={name} label={label} type="date" optional={kind === 'accepted'} />
    }
    case 'consentOn': {
      const hint = words.consentHint(matter.promisedOn ?? '')
      return <Field form={form} name={name} label={words.consentOn} hint={hint} type="date" />
    }
    case 'to':
      return <Field form={form} name={name} label={words.to} type="date" />
    case 'asAgreed':
      return <Pick form={form} name={name} label={words.asAgreed} options={Object.entries(words.agreed)} />
    case 'feedback':
      return <Pick form={form} name={name} label={words.feedback} options={Object.entries(words.feedbacks)} />
    case 'which': {
      const days = MATTER_DAYS.filter(each => matter[`${each}On`] !== null)
      const options = days.map(each => [each, `${words.which[each]} ${matter[`${each}On`]}`] as const)
      return <Pick form={form} name={name} label={words.whichDay} options={options} />
    }
    case 'isPublic':
      return (
        <label class="check">
          <input type="checkbox" name={name} value="yes" />
          {words.isPublic}
        </label>
      )
    default:
      return <Words form={form} kind={kind} name={name} />
  }
}

type Written = Exclude<
  Name,
  'day' | 'staffId' | 'promisedOn' | 'consentOn' | 'to' | 'asAgreed' | 'feedback' | 'which' | 'isPublic'
>

function Words({ form, kind, name }: { form: FormState; kind: MatterStepKind; name: Written }) {
  const words = wordsOf(ledgerStepsTexts)
  switch (name) {
    case 'document': {
      const label = words.document[kind] ?? ''
      const optional = kind !== 'commissioned'
      return (
        <Field form={form} name={name} label={label} hint={words.documentHint} maxLength={100} optional={optional} />
      )
    }
    case 'list':
      return <Prose form={form} name={name} label={words.list} hint={words.listHint} maxLength={5000} />
    case 'text':
      return <Prose form={form} name={name} label={words.text} hint={words.textHint} maxLength={500} />
    case 'gaps':
      return <Prose form={form} name={name} label={words.gaps} maxLength={500} optional />
    case 'remark':
      return <Prose form={form} name={name} label={words.remark} maxLength={500} optional />
    case 'fen':
      return <Field form={form} name={name} label={words.yuan} type="number" maxLength={20} />
    case 'title':
      return <Field form={form} name={name} label={words.title} maxLength={100} />
    case 'reference':
      return <Field form={form} name={name} label={words.reference} maxLength={100} />
    case 'outcome':
      return <Field form={form} name={name} label={words.outcome} maxLength={200} optional />
    case 'reason':
      return <Field form={form} name={name} label={words.reason} maxLength={200} optional={kind === 'promised'} />
  }
}

interface PickProps {
  form: FormState
  name: Name
  label: string
  options: readonly (readonly [string, string])[]
}

function Pick({ form, name, label, options }: PickProps) {
  return (
    <Chosen form={form} name={name} label={label} initial="">
      <option value="">{wordsOf(ledgerTexts).choose}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Chosen>
  )
}
