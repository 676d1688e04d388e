import { type Figure, isMet, ratioOf } from './figure.ts'

const HEAD = ['row', 'what', 'measured', 'control', 'ratio', 'required', '']

/** The figures for people, in columns. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = [HEAD, ...figures.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...lines.map(line => widthOf(line[column] ?? ''))))
  const isNumber = (column: number) => column >= 2 && column <= 4
  const pad = (text: string, column: number) => {
    const space = ' '.repeat((widths[column] ?? 0) - widthOf(text))
    return isNumber(column) ? space + text : text + space
  }
  return lines.map(line => line.map(pad).join('  ').trimEnd()).join('\n')
}

function cellsOf(figure: Figure): string[] {
  const { row, what, measured, control, unit } = figure
  const ratio = ratioOf(figure)
  const met = isMet(figure)
  return [
    row,
    what,
    withUnit(measured, unit),
    control === undefined ? '' : withUnit(control, unit),
    ratio === undefined ? '' : ratio.toFixed(2),
    requirementOf(figure),
    met === undefined ? '' : met ? 'ok' : 'MISSED',
  ]
}

function requirementOf({ required, unit }: Figure): string {
  if (!required) return ''
  const { of, atLeast, atMost } = required
  const limit = atLeast !== undefined ? `≥ ${atLeast}` : `≤ ${atMost}`
  return of === 'ratio' ? `ratio ${limit}` : `${limit} ${unit}`.trim()
}

function withUnit(value: number, unit: string): string {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : 1
  return `${value.toFixed(digits)} ${unit}`.trim()
}

/** Columns on the screen; none of our words is wider than its letters. */
function widthOf(text: string): number {
  return [...text].length
}
