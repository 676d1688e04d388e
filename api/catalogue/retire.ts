import type { CatalogueKind } from '../../shared/domain/catalogue.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { inScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

/** Nothing new can point at it from now on; what points at it keeps its name. Throws not-found. */
export function retire(ctx: Context, scope: TenantScope, kind: CatalogueKind, id: string): Promise<void> {
  return inScope(ctx.db, scope, trx => move(ctx, trx, scope, { kind, id, retiredAt: ctx.now() }))
}

/** Takes a retirement back. Throws not-found. */
export function reinstate(ctx: Context, scope: TenantScope, kind: CatalogueKind, id: string): Promise<void> {
  return inScope(ctx.db, scope, trx => move(ctx, trx, scope, { kind, id, retiredAt: null }))
}

interface Moved {
  readonly kind: CatalogueKind
  readonly id: string
  readonly retiredAt: number | null
}

/** Doing it twice changes nothing: the first time stays. */
async function move(ctx: Context, trx: Trx, scope: TenantScope, { kind, id, retiredAt }: Moved): Promise<void> {
  const { organizationId } = scope
  // The three tables share these columns; Kysely wants one name.
  const table = kind as 'staff'
  const moved = await trx
    .updateTable(table)
    .set({ retiredAt })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('retiredAt', retiredAt === null ? 'is not' : 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (moved) {
    const action = `${kind}.${retiredAt === null ? 'reinstated' : 'retired'}`
    return record(ctx, trx, scope, { action, subjectKind: kind, subjectId: id })
  }
  const own = trx.selectFrom(table).select('id').where('organizationId', '=', organizationId)
  if (!(await own.where('id', '=', id).executeTakeFirst())) throw new AppError('not-found')
}
