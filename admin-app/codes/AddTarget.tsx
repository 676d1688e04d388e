import { useRef, useState } from 'preact/hooks'
import { FUNCTIONS, type Names } from '../../shared/domain/dimensions.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { setupTexts } from '../../shared/texts/admin/setup.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { api } from '../frame/api.ts'
import { Choice, Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { useForm } from '../frame/use-form.ts'
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
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const [added, setAdded] = useState<Names>()
  const form = useForm({
    send: async fields => {
      const [zh, en] = [fields[`${path}.name.zh`], fields[`${path}.name.en`]]
      const kind = path === 'services' ? { function: fields[`${path}.function`] } : {}
      const target = await api<Target>('POST', `/organizations/${id}/${path}`, { name: { zh, en }, ...kind }).catch(
        underPrefix(path),
      )
      dialog.current?.close()
      setAdded(target.name)
      onAdded(target)
    },
  })
  const show = () => {
    setOpen(true)
    setAdded(undefined)
    dialog.current?.showModal()
  }
  const cancel = (
    <button type="button" class="button" onClick={() => dialog.current?.close()}>
      {wordsOf(frameTexts).cancel}
    </button>
  )
  return (
    <>
      <button type="button" class="quiet" aria-label={title} onClick={show}>
        ＋ {words.add}
      </button>
      <span role="status">{added && words.added(nameOf(added))}</span>
      <dialog ref={dialog} aria-label={title} onClose={() => setOpen(false)}>
        {open && (
          <>
            <h2>{title}</h2>
            <Form form={form} submit={words.add} beside={cancel}>
              <Field form={form} name={`${path}.name.zh`} label={words.nameZh} maxLength={100} />
              <Field form={form} name={`${path}.name.en`} label={words.nameEn} maxLength={100} optional />
              {path === 'services' && (
                <Choice form={form} name={`${path}.function`} label={words.function}>
                  <option value="">{wordsOf(setupTexts).chooseFunction}</option>
                  {FUNCTIONS.map(each => (
                    <option key={each} value={each}>
                      {wordsOf(terms).serviceFunction[each]}
                    </option>
                  ))}
                </Choice>
              )}
            </Form>
          </>
        )}
      </dialog>
    </>
  )
}
