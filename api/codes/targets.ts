import type { CatalogueKind } from '../../shared/domain/catalogue.ts'
import { keepActive } from '../catalogue/keep-active.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import type { TenantScope } from '../scope/scope.ts'

/** A flood of wrong rows gets no flood in return. */
const MOST_PROBLEMS = 40

type Organization = Pick<TenantScope, 'organizationId'>

/**
 * Which of these ids are no service, window or member of staff of this organization now, foreign ones included.
 * The others stay active to the end of the transaction: who would retire one meanwhile waits.
 */
export async function missingIn(
  ctx: Context,
  trx: Trx,
  organizationId: string,
  kind: CatalogueKind,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await trx
    .selectFrom(kind as 'staff')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('id', 'in', [...ids])
    .where('retiredAt', 'is', null)
    .$if(ctx.db.dialect === 'postgres', query => query.forShare())
    .execute()
  const found = new Set(rows.map(row => row.id))
  return new Set(ids.filter(id => !found.has(id)))
}

interface Targets {
  readonly serviceId?: string | undefined
  readonly windowId?: string | undefined
  readonly staffId?: string | undefined
}

/** The fields that name something that isn't there; what is there stays active to the end of the transaction. */
export async function missingTargets(
  ctx: Context,
  trx: Trx,
  organizationId: string,
  targets: Targets,
): Promise<string[]> {
  const fields = [
    ['service', 'serviceId', targets.serviceId],
    ['serviceWindow', 'windowId', targets.windowId],
    ['staff', 'staffId', targets.staffId],
  ] as const
  const missing: string[] = []
  for (const [kind, path, id] of fields) {
    if (id !== undefined && (await missingIn(ctx, trx, organizationId, kind, [id])).size > 0) missing.push(path)
  }
  return missing
}

/** Throws body.invalid where a code would point at what isn't there or is retired. */
export async function keepTargets(ctx: Context, trx: Trx, scope: Organization, targets: Targets): Promise<void> {
  await keepActive(ctx, trx, scope, 'service', [targets.serviceId], 'serviceId')
  await keepActive(ctx, trx, scope, 'serviceWindow', [targets.windowId], 'windowId')
  await keepActive(ctx, trx, scope, 'staff', [targets.staffId], 'staffId')
}

export function invalidBody(paths: readonly string[], code = 'field.invalid'): AppError {
  const problems = paths.slice(0, MOST_PROBLEMS).map(path => ({ code, path, params: {} }))
  return new AppError('body.invalid', {}, problems)
}
