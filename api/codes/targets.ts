import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'

/** A flood of wrong rows gets no flood in return. */
const MOST_PROBLEMS = 40

type TargetTable = 'service' | 'serviceWindow' | 'staff'

/** Which of these ids are no service, window or member of staff of this organization now, foreign ones included. */
export async function missingIn(
  trx: Trx,
  organizationId: string,
  table: TargetTable,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await trx
    .selectFrom(table as 'staff')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('id', 'in', [...ids])
    .where('retiredAt', 'is', null)
    .execute()
  const found = new Set(rows.map(row => row.id))
  return new Set(ids.filter(id => !found.has(id)))
}

interface Targets {
  readonly serviceId?: string | undefined
  readonly windowId?: string | undefined
  readonly staffId?: string | undefined
}

/** The fields that name something that isn't there. */
export async function missingTargets(trx: Trx, organizationId: string, targets: Targets): Promise<string[]> {
  const fields = [
    ['service', 'serviceId', targets.serviceId],
    ['serviceWindow', 'windowId', targets.windowId],
    ['staff', 'staffId', targets.staffId],
  ] as const
  const missing: string[] = []
  for (const [table, path, id] of fields) {
    if (id !== undefined && (await missingIn(trx, organizationId, table, [id])).size > 0) missing.push(path)
  }
  return missing
}

export function invalidBody(paths: readonly string[], code = 'field.invalid'): AppError {
  const problems = paths.slice(0, MOST_PROBLEMS).map(path => ({ code, path, params: {} }))
  return new AppError('body.invalid', {}, problems)
}
