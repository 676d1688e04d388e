import { useRef, useState } from 'preact/hooks'
import type { PlatformAccount } from '../../shared/contract/platform.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { api } from '../frame/api.ts'
import { Form } from '../frame/Form.tsx'
import { wordsOf } from '../frame/language.ts'
import { useForm } from '../frame/use-form.ts'
import { OrganizationsChoice } from './OrganizationsChoice.tsx'

interface ListDialogProps {
  role: 'evaluator' | 'reviewer'
  path: string
  chosen: readonly string[]
  onDone: (account: PlatformAccount) => void
}

/** Which organizations an evaluator or reviewer looks at. */
export function ListDialog(props: ListDialogProps) {
  const words = wordsOf(platformTexts)
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const show = () => {
    setOpen(true)
    dialog.current?.showModal()
  }
  const title = words.editListOf[props.role]
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-label={`${words.editList}：${wordsOf(membersTexts).role[props.role]}`}
        onClick={show}
      >
        {words.editList}
      </button>
      <dialog ref={dialog} aria-label={title} onClose={() => setOpen(false)}>
        {open && (
          <>
            <h2>{title}</h2>
            <ListForm {...props} close={() => dialog.current?.close()} />
          </>
        )}
      </dialog>
    </>
  )
}

function ListForm({ path, chosen, onDone, close }: ListDialogProps & { close: () => void }) {
  const [organizations, setOrganizations] = useState(chosen)
  const form = useForm({
    send: async () => {
      const account = await api<PlatformAccount>('PUT', `${path}/organizations`, { organizations })
      close()
      onDone(account)
    },
  })
  const cancel = (
    <button type="button" class="button" onClick={close}>
      {wordsOf(frameTexts).cancel}
    </button>
  )
  return (
    <Form form={form} submit={wordsOf(frameTexts).save} beside={cancel}>
      <OrganizationsChoice chosen={organizations} choose={setOrganizations} />
    </Form>
  )
}
