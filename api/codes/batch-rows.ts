import type { Insertable } from 'kysely'
import type { NewBatch } from '../../shared/contract/code-batches.ts'
import type { NewCode } from '../../shared/contract/codes.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { CodeTable } from '../db/tables/codes.ts'
import { reading } from '../scope/in-scope.ts'
import { codeRow } from './create.ts'
import { feedbackDaysOf, feedbackEndMs } from './feedback-days.ts'
import { ledgerRows } from './ledger-rows.ts'
import { invalidBody, keepTargets, missingIn } from './targets.ts'

export type Row = Insertable<CodeTable>
type Targets = Extract<NewBatch, { of: 'targets' }>
type Ledger = Extract<NewBatch, { of: 'ledger' }>
type Numbers = Extract<NewBatch, { of: 'numbers' }>

const DIGITS = 4

/** So many codes a request asks for: what it names twice counts once. */
export function sizeOf(wanted: NewBatch): number {
  if (wanted.of === 'numbers') return wanted.count
  if (wanted.of === 'ledger') return new Set([...wanted.matters, ...wanted.visits]).size
  return new Set([...wanted.services, ...wanted.windows, ...wanted.staff]).size + (wanted.organization ? 1 : 0)
}

/** The rows of a batch. Throws body.invalid with each id that can't have a code. */
export function batchRows(ctx: Context, trx: Trx, organizationId: string, batchId: string, wanted: NewBatch) {
  if (wanted.of === 'targets') return standingRows(ctx, trx, organizationId, batchId, wanted)
  if (wanted.of === 'ledger') return rowsOfLedger(ctx, trx, organizationId, batchId, wanted)
  return numberedRows(ctx, trx, organizationId, batchId, wanted)
}

async function standingRows(ctx: Context, trx: Trx, organizationId: string, batchId: string, wanted: Targets) {
  const kinds = [
    ['services', 'serviceId', 'service', wanted.services],
    ['windows', 'windowId', 'serviceWindow', wanted.windows],
    ['staff', 'staffId', 'staff', wanted.staff],
  ] as const
  const targets: Partial<Pick<NewCode, 'serviceId' | 'windowId' | 'staffId'>>[] = wanted.organization ? [{}] : []
  const wrong: string[] = []
  for (const [path, column, table, ids] of kinds) {
    const missing = await missingIn(ctx, trx, organizationId, table, ids)
    for (const [index, id] of ids.entries()) {
      if (missing.has(id)) wrong.push(`${path}.${index}`)
      else if (ids.indexOf(id) === index) targets.push({ [column]: id })
    }
  }
  if (wrong.length > 0) throw invalidBody(wrong)
  const { label, purpose } = wanted
  return targets.map(target => {
    const code: NewCode = { kind: 'standing', purpose, label, ...target }
    return codeRow(ctx, { organizationId }, ctx.newId(), code, { batchId })
  })
}

async function rowsOfLedger(ctx: Context, trx: Trx, organizationId: string, batchId: string, wanted: Ledger) {
  const { validDays } = wanted
  const days = validDays ?? (await feedbackDaysOf(reading(trx), organizationId))
  // The limit was told with the service; whoever names days gives them from today.
  const endOf = (row: { day: string }) => feedbackEndMs(ctx, days, validDays === undefined ? row.day : undefined)
  const isPast = (row: { day: string }) => endOf(row) <= ctx.now()
  const matters = await ledgerRows(ctx, trx, organizationId, 'matter', wanted.matters, isPast)
  const visits = await ledgerRows(ctx, trx, organizationId, 'visit', wanted.visits, isPast)
  return [...matters, ...visits].map(served => {
    const { form, id, number, day, clientId, serviceId, windowId, staffId } = served
    const row = codeRow(
      ctx,
      { organizationId },
      ctx.newId(),
      { kind: 'once', purpose: wanted.purpose, form, reference: number, serviceDay: day, expiresAt: endOf(served) },
      { batchId, clientId, ...(form === 'matter' ? { matterId: id } : { visitId: id }) },
    )
    // What the ledger names may be retired by now: the code is about what was given then.
    return { ...row, serviceId, windowId, staffId }
  })
}

async function numberedRows(ctx: Context, trx: Trx, organizationId: string, batchId: string, wanted: Numbers) {
  const { purpose, form, count, prefix = '', from, serviceId, windowId, staffId } = wanted
  await keepTargets(ctx, trx, { organizationId }, wanted)
  const days = wanted.validDays ?? (await feedbackDaysOf(reading(trx), organizationId))
  const target = { serviceId, windowId, staffId, expiresAt: feedbackEndMs(ctx, days) }
  return Array.from({ length: count }, (_, index) => {
    const reference = prefix + String(from + index).padStart(DIGITS, '0')
    return codeRow(
      ctx,
      { organizationId },
      ctx.newId(),
      { kind: 'once', purpose, form, reference, ...target },
      { batchId },
    )
  })
}
