import { useRef, useState } from 'preact/hooks'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ApiError, type FieldProblem } from './api-error.ts'
import { wordsOf } from './language.ts'

export type Fields = Record<string, string | undefined>

export interface FormState {
  readonly problems: readonly FieldProblem[]
  /** What is wrong with the request as a whole. */
  readonly general: string | undefined
  readonly busy: boolean
  /** Rises with every refused attempt, so that the summary takes the focus again. */
  readonly attempt: number
  readonly onSubmit: (event: SubmitEvent) => void
}

interface FormOptions {
  readonly check?: (fields: Fields) => FieldProblem[]
  readonly send: (fields: Fields) => Promise<unknown>
}

/** Field names are the contract's paths, so the server's problems find their fields. */
export function useForm({ check, send }: FormOptions): FormState {
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [general, setGeneral] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const sending = useRef(false)

  const refuse = (found: readonly FieldProblem[], sentence?: string) => {
    setProblems(found)
    setGeneral(sentence)
    setAttempt(before => before + 1)
  }

  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault()
    // A dialog's form may stand inside the form that it helps.
    event.stopPropagation()
    if (sending.current) return
    const form = event.currentTarget as HTMLFormElement
    const fields = fieldsOf(form)
    const found = [...missing(form, fields), ...(check?.(fields) ?? [])]
    if (found.length > 0) return refuse(inOrder(form, found))
    sending.current = true
    setBusy(true)
    try {
      await send(fields)
      setProblems([])
      setGeneral(undefined)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const known = error.problems.filter(problem => form.elements.namedItem(problem.path))
      refuse(inOrder(form, known), known.length > 0 ? undefined : sentenceOf(error))
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  return { problems, general, busy, attempt, onSubmit }
}

/** Problems without a field on the screen are told beside the general sentence. */
function sentenceOf(error: ApiError): string {
  return [error.message, ...error.problems.map(problem => problem.message)].join(' ')
}

function fieldsOf(form: HTMLFormElement): Fields {
  const fields: Fields = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue
    const isPassword = form.querySelector(`[name="${name}"]`)?.getAttribute('type') === 'password'
    const text = isPassword ? value : value.trim()
    if (text) fields[name] = text
  }
  return fields
}

/** As the fields stand on the screen. */
function inOrder(form: HTMLFormElement, problems: readonly FieldProblem[]): FieldProblem[] {
  const names = [...form.elements].map(element => element.getAttribute('name'))
  return [...problems].sort((a, b) => names.indexOf(a.path) - names.indexOf(b.path))
}

function missing(form: HTMLFormElement, fields: Fields): FieldProblem[] {
  const message = wordsOf(frameTexts).required
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[required]')]
    .filter(field => !fields[field.name])
    .map(field => ({ path: field.name, message: field.dataset.missing ?? message }))
}
