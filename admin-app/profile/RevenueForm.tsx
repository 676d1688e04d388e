import type { ProfileReply, RevenueReply } from '../../shared/contract/profile.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { profileTexts } from '../../shared/texts/admin/profile.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { wordsOf } from '../frame/language.ts'
import { type Fields, useForm } from '../frame/use-form.ts'
import { wanText, yuanOf } from './money.ts'

interface RevenueFormProps {
  path: string
  years: readonly RevenueReply[]
  /** The year that is corrected. */
  known: RevenueReply | undefined
  onSaved: (profile: ProfileReply) => void
  close: () => void
}

export function RevenueForm({ path, years, known, onSaved, close }: RevenueFormProps) {
  const words = wordsOf(profileTexts)
  const check = ({ year = '', yuan }: Fields) => [
    ...(known || /^(19[5-9]|2\d\d)\d$/.test(year) ? [] : [{ path: 'year', message: words.wrongYear }]),
    ...(!known && years.some(each => String(each.year) === year) ? [{ path: 'year', message: words.yearThere }] : []),
    ...(yuan !== undefined && yuanOf(yuan) === undefined ? [{ path: 'yuan', message: words.wrongMoney }] : []),
  ]
  const form = useForm({
    check: fields => check(fields).filter(({ path: at }) => fields[at] !== undefined),
    send: async ({ year, yuan = '', source }) => {
      const body = { yuan: yuanOf(yuan), source, updatedAt: known?.updatedAt ?? null }
      const profile = await api<ProfileReply>('PUT', `${path}/${known?.year ?? year}`, body)
      close()
      onSaved(profile)
    },
  })
  const cancel = (
    <button type="button" class="button" onClick={close}>
      {wordsOf(frameTexts).cancel}
    </button>
  )
  return (
    <Form form={form} submit={wordsOf(frameTexts).save} beside={cancel}>
      {!known && <Field form={form} name="year" label={words.year} type="number" maxLength={4} />}
      <Field
        form={form}
        name="yuan"
        label={words.amount}
        type="number"
        maxLength={16}
        value={known ? wanText(known.yuan) : ''}
      />
      <Field
        form={form}
        name="source"
        label={words.source}
        hint={words.sourceHint}
        maxLength={100}
        value={known?.source ?? ''}
        optional
      />
    </Form>
  )
}
