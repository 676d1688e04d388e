import { useState } from 'preact/hooks'
import type { Names } from '../../shared/domain/dimensions.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/Field.tsx'
import { FormDialog } from '../frame/FormDialog.tsx'
import { FunctionChoice } from '../frame/FunctionChoice.tsx'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import type { Fields } from '../frame/use-form.ts'
import { underPrefix } from './under-prefix.ts'

interface Target {
  id: string
  name: Names
}

interface AddTargetProps {
  path: 'services' | 'windows' | 'staff'
  title: string
  onAdded: (target: Target) => void
}

/** A small form of its own in a dialog: a form can't stand inside the form it helps. */
export function AddTarget({ path, title, onAdded }: AddTargetProps) {
  const words = wordsOf(codesTexts)
  const { id } = useHere()
  const [added, setAdded] = useState<Names>()
  const send = async (fields: Fields) => {
    const [zh, en] = [fields[`${path}.name.zh`], fields[`${path}.name.en`]]
    const kind = path === 'services' ? { function: fields[`${path}.function`] } : {}
    const body = { name: { zh, en }, ...kind }
    const target = await api<Target>('POST', `/organizations/${id}/${path}`, body).catch(underPrefix(path))
    setAdded(target.name)
    onAdded(target)
  }
  const button = { action: <>＋ {words.add}</>, label: title, title, look: 'quiet' } as const
  return (
    <>
      <FormDialog {...button} onOpen={() => setAdded(undefined)} submit={words.add} send={send}>
        {form => (
          <>
            <Field form={form} name={`${path}.name.zh`} label={words.nameZh} maxLength={100} />
            <Field form={form} name={`${path}.name.en`} label={words.nameEn} maxLength={100} optional />
            {path === 'services' && <FunctionChoice form={form} name={`${path}.function`} label={words.function} />}
          </>
        )}
      </FormDialog>
      <span role="status">{added && words.added(nameOf(added))}</span>
    </>
  )
}
