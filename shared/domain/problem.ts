/** Something the domain refuses, as a value: the apps turn `code` into a sentence and fill in `params`. */
export interface Problem {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}
