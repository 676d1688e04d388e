import { writeFileSync } from 'node:fs'
import { arch, cpus, platform } from 'node:os'
import { type Figure, isMet, ratioOf } from './figure.ts'
import { comparisonAtScale, overviewAtScale } from './figures-at-scale.ts'
import { imports } from './imports.ts'
import { page } from './page.ts'
import { REPORT } from './place.ts'
import { start } from './start.ts'
import { submitPostgres, submitSqlite } from './submit.ts'
import { tableOf } from './table.ts'

const ROWS: Readonly<Record<string, () => Promise<Figure[]>>> = {
  'submit-sqlite': submitSqlite,
  'submit-postgres': submitPostgres,
  page,
  start,
  import: imports,
  'overview-1m': () => overviewAtScale('1m'),
  'comparison-1m': () => comparisonAtScale('1m'),
  'overview-10m': () => overviewAtScale('10m'),
  'comparison-10m': () => comparisonAtScale('10m'),
}

/** Half an hour and 17 GB: only with --large, or by name. */
const LARGE: readonly string[] = ['overview-10m', 'comparison-10m']

/** Runs the named rows, or all; returns the exit code: 1 where a required figure is missed. */
export async function bench(args: readonly string[]): Promise<number> {
  const isJson = args.includes('--json')
  const isLarge = args.includes('--large')
  const wanted = args.filter(arg => arg !== '--json' && arg !== '--large')
  const unknown = wanted.filter(name => !(name in ROWS))
  if (unknown.length > 0) {
    console.error(`There is no row ${unknown.join(', ')}; there are ${Object.keys(ROWS).join(', ')}.`)
    return 2
  }
  const figures: Figure[] = []
  for (const [name, measure] of Object.entries(ROWS)) {
    if (wanted.length > 0 ? !wanted.includes(name) : LARGE.includes(name) && !isLarge) continue
    if (!isJson) console.log(`Measuring ${name} …`)
    figures.push(...(await measure()))
  }
  const missed = figures.filter(figure => isMet(figure) === false)
  const report = `${JSON.stringify(reportOf(figures), null, 2)}\n`
  writeFileSync(REPORT, report)
  if (isJson) process.stdout.write(report)
  else console.log(`\n${tableOf(figures)}\n\n${sentenceOf(figures, missed)} As JSON: ${REPORT}`)
  return missed.length > 0 ? 1 : 0
}

function reportOf(figures: readonly Figure[]) {
  const machine = { node: process.version, platform: platform(), arch: arch(), cpus: cpus().map(cpu => cpu.model) }
  const withResults = figures.map(figure => ({ ...figure, ratio: ratioOf(figure), isMet: isMet(figure) }))
  return { measuredAt: new Date().toISOString(), machine, figures: withResults }
}

function sentenceOf(figures: readonly Figure[], missed: readonly Figure[]): string {
  const required = figures.filter(figure => figure.required)
  if (missed.length === 0) return `All ${required.length} required figures are met.`
  return `${missed.length} of ${required.length} required figures are missed.`
}
