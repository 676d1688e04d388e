import type { Form } from './dimensions.ts'

/** One thing for visits and one for matters. */
export type PerForm<T> = Readonly<Record<Form, T>>

/** Makes one thing for each form. */
export function perForm<T>(make: (form: Form) => T): PerForm<T> {
  return { visit: make('visit'), matter: make('matter') }
}
