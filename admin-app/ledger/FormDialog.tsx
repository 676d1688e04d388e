import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import type { FieldProblem } from '../frame/api-error.ts'
import { Form } from '../frame/Form.tsx'
import { wordsOf } from '../frame/language.ts'
import { type Fields, type FormState, useForm } from '../frame/use-form.ts'

interface FormDialogProps {
  /** On the button that opens it. */
  action: string
  label?: string
  title: string
  submit: string
  danger?: boolean
  quiet?: boolean
  means?: string
  check?: (fields: Fields) => FieldProblem[]
  send: (fields: Fields) => Promise<unknown>
  children: (form: FormState) => ComponentChildren
}

/** A button that asks for a few things in a dialog before it acts; a refusal is told there, with what was typed. */
export function FormDialog({ action, label, title, danger = false, quiet = false, ...inside }: FormDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const show = () => {
    setOpen(true)
    dialog.current?.showModal()
  }
  return (
    <>
      <button
        type="button"
        class={`${quiet ? 'quiet' : 'button'}${danger ? (quiet ? ' bad' : ' danger') : ''}`}
        aria-label={label}
        onClick={show}
      >
        {action}
      </button>
      <dialog ref={dialog} aria-label={title} onClose={() => setOpen(false)}>
        {open && (
          <>
            <h2>{title}</h2>
            <Inside {...inside} close={() => dialog.current?.close()} />
          </>
        )}
      </dialog>
    </>
  )
}

type InsideProps = Pick<FormDialogProps, 'submit' | 'means' | 'check' | 'send' | 'children'> & { close: () => void }

function Inside({ submit, means, check, send, children, close }: InsideProps) {
  const form = useForm({
    ...(check && { check }),
    send: async fields => {
      await send(fields)
      close()
    },
  })
  const cancel = (
    <button type="button" class="button" onClick={close}>
      {wordsOf(frameTexts).cancel}
    </button>
  )
  return (
    <Form form={form} submit={submit} beside={cancel}>
      {means && <p>{means}</p>}
      {children(form)}
    </Form>
  )
}
