import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Choice } from './Field.tsx'
import type { FormState } from './use-form.ts'

interface ChosenProps {
  form: FormState
  name: string
  label: string
  hint?: string
  /** What stands chosen when the form opens. */
  initial: string
  optional?: boolean
  children: ComponentChildren
}

/** A choice that remembers itself. */
export function Chosen({ initial, ...props }: ChosenProps) {
  const [value, setValue] = useState(initial)
  return <Choice {...props} value={value} onChange={setValue} />
}
