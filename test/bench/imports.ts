import { type Brought, bring } from './bring-import.ts'
import type { Figure } from './figure.ts'

const ROWS = 20_000
const FEW_ROWS = 2000
const MB = 1_000_000

/**
 * A workbook read, checked and applied on SQLite, beside one with a tenth of its rows on a server of its own. What
 * memory is in use is looked at in two further servers that collect first: a process keeps what it no longer uses for
 * as long as the machine has plenty.
 */
export async function imports(): Promise<Figure[]> {
  const [few, many] = [await bring(FEW_ROWS, false), await bring(ROWS, false)]
  const [fewUsed, manyUsed] = [await bring(FEW_ROWS, true), await bring(ROWS, true)]
  const row = 'import'
  const control = `control: ${FEW_ROWS} rows`
  const used = (run: Brought) => (run.peakUsedBytes - run.restUsedBytes) / MB
  return [
    {
      row,
      what: `${ROWS} rows from upload to applied, SQLite, rated meanwhile; ${control}`,
      ...{ measured: many.seconds, control: few.seconds, unit: 's' },
      required: { of: 'measured', atMost: 30 },
      details: { applySeconds: many.applySeconds, cpuSeconds: many.cpuSeconds, controlCpuSeconds: few.cpuSeconds },
    },
    {
      row,
      what: `memory in use that it adds at its highest; ${control}`,
      ...{ measured: used(manyUsed), control: used(fewUsed), unit: 'MB' },
      // Two megabytes more or less of the control would turn a ratio: what grew with the rows would be far above this.
      required: { of: 'measured', atMost: 16 },
      details: { rest: manyUsed.restUsedBytes / MB, controlRest: fewUsed.restUsedBytes / MB },
    },
    {
      row,
      what: `memory of the process at its highest, collected or not; ${control}`,
      ...{ measured: many.peakRssBytes / MB, control: few.peakRssBytes / MB, unit: 'MB' },
      details: { rest: many.restRssBytes / MB, controlRest: few.restRssBytes / MB },
    },
    {
      row,
      what: `longest wait of another request meanwhile; ${control}`,
      ...{ measured: many.longestWaitMs, control: few.longestWaitMs, unit: 'ms' },
      required: { of: 'measured', atMost: 500 },
    },
    {
      row,
      what: `longest wait of an answer while it is applied (one transaction); ${control}`,
      ...{ measured: many.longestAnswerMs, control: few.longestAnswerMs, unit: 'ms' },
      details: { answers: many.answers },
    },
  ]
}
