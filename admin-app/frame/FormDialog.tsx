import type { ComponentChildren } from 'preact'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import type { FieldProblem } from './api-error.ts'
import { DialogButton, type DialogButtonProps } from './DialogButton.tsx'
import { Form } from './Form.tsx'
import { wordsOf } from './language.ts'
import { type Fields, type FormState, useForm } from './use-form.ts'

interface InsideProps {
  /** 保存, unless told otherwise. */
  submit?: string
  means?: string
  check?: (fields: Fields) => FieldProblem[]
  send: (fields: Fields) => Promise<unknown>
  children: (form: FormState) => ComponentChildren
}

/** A button that asks for a few things in a dialog before it acts; a refusal is told there, with what was typed. */
export function FormDialog(props: DialogButtonProps & InsideProps) {
  const { submit, means, check, send, children, ...button } = props
  return (
    <DialogButton {...button}>{close => <Inside {...{ submit, means, check, send, children, close }} />}</DialogButton>
  )
}

function Inside({ submit, means, check, send, children, close }: InsideProps & { close: () => void }) {
  const words = wordsOf(frameTexts)
  const form = useForm({
    ...(check && { check }),
    send: async fields => {
      await send(fields)
      close()
    },
  })
  const cancel = (
    <button type="button" class="button" onClick={close}>
      {words.cancel}
    </button>
  )
  return (
    <Form form={form} submit={submit ?? words.save} beside={cancel}>
      {means && <p>{means}</p>}
      {children(form)}
    </Form>
  )
}
