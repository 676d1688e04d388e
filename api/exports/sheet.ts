/** How a column's numbers are written. */
export type NumberFormat = 'whole' | 'tenths'

export interface Column {
  readonly title: string
  /** Where it holds text, numbers of the default format don't occur. */
  readonly format: NumberFormat | 'text'
  /** In characters of Latin text. */
  readonly width: number
  /** Beside each cell of a form that is to be filled in. */
  readonly entry?: Entry
}

export interface Entry {
  /** Shown while the cell is chosen. */
  readonly hint: string
  /** A list to choose from; whoever writes something else is asked. */
  readonly choices?: readonly string[]
}

/** Text is text even where it looks like a formula; a number is a number. */
export type Cell = string | number

/** One table with lines about it on top. */
export interface Sheet {
  readonly name: string
  /** Each a name and what it says. */
  readonly about: readonly (readonly [string, string])[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** To be filled in: headings on top, all columns formatted as text, so that long numbers stay whole. */
  readonly isForm?: boolean
}

export function numberText(value: number, format: Column['format']): string {
  return format === 'tenths' ? value.toFixed(1) : String(value)
}
