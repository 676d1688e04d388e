/** One line of the table. */
export interface Figure {
  readonly row: string
  readonly what: string
  readonly measured: number
  readonly unit: string
  /** The same run's control, in the same unit. */
  readonly control?: number
  /** Of measured to control; the median over rounds where there were several, else their quotient. */
  readonly ratio?: number
  readonly required?: Requirement
  /** What helps to read the figure; into the JSON and below the table. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** Of the ratio to the control, or of the measured value itself. */
export interface Requirement {
  readonly of: 'ratio' | 'measured'
  readonly atLeast?: number
  readonly atMost?: number
}

export function ratioOf({ measured, control, ratio }: Figure): number | undefined {
  return ratio ?? (control === undefined ? undefined : measured / control)
}

/** Undefined where nothing is required. */
export function isMet(figure: Figure): boolean | undefined {
  const { required } = figure
  if (!required) return undefined
  const value = required.of === 'ratio' ? (ratioOf(figure) ?? Number.NaN) : figure.measured
  return (
    value >= (required.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (required.atMost ?? Number.POSITIVE_INFINITY)
  )
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = Number.NaN, high = Number.NaN] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1)
  return (low + high) / 2
}
