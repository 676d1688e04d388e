import type { ProfileReply, RevenueReply } from '../../shared/contract/profile.ts'
import { profileTexts } from '../../shared/texts/admin/profile.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/Field.tsx'
import { FormDialog } from '../frame/FormDialog.tsx'
import { wordsOf } from '../frame/language.ts'
import type { Fields } from '../frame/use-form.ts'
import { wanText, yuanOf } from './money.ts'

interface YearDialogProps {
  /** At the API. */
  path: string
  years: readonly RevenueReply[]
  /** The year that is corrected. */
  known?: RevenueReply
  onSaved: (profile: ProfileReply) => void
}

/** A year's revenue, entered or corrected. */
export function YearDialog({ path, years, known, onSaved }: YearDialogProps) {
  const words = wordsOf(profileTexts)
  const check = ({ year = '', yuan }: Fields) => [
    ...(known || /^(19[5-9]|2\d\d)\d$/.test(year) ? [] : [{ path: 'year', message: words.wrongYear }]),
    ...(!known && years.some(each => String(each.year) === year) ? [{ path: 'year', message: words.yearThere }] : []),
    ...(yuan !== undefined && yuanOf(yuan) === undefined ? [{ path: 'yuan', message: words.wrongMoney }] : []),
  ]
  const send = async ({ year, yuan = '', source }: Fields) => {
    const body = { yuan: yuanOf(yuan), source, updatedAt: known?.updatedAt ?? null }
    onSaved(await api<ProfileReply>('PUT', `${path}/${known?.year ?? year}`, body))
  }
  const title = known ? words.changeOf(known.year) : words.addYear
  return (
    <FormDialog
      action={known ? words.change : title}
      label={known && title}
      title={title}
      look={known ? 'quiet' : 'button'}
      check={fields => check(fields).filter(({ path: at }) => fields[at] !== undefined)}
      send={send}
    >
      {form => (
        <>
          {!known && <Field form={form} name="year" label={words.year} type="number" maxLength={4} />}
          <Field
            {...{ form, name: 'yuan', label: words.amount, maxLength: 16 }}
            type="number"
            value={known ? wanText(known.yuan) : ''}
          />
          <Field
            {...{ form, name: 'source', label: words.source, hint: words.sourceHint, maxLength: 100 }}
            value={known?.source ?? ''}
            optional
          />
        </>
      )}
    </FormDialog>
  )
}
