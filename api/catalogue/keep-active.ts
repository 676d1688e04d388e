import type { CatalogueKind } from '../../shared/domain/catalogue.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import type { TenantScope } from '../scope/scope.ts'

/**
 * Throws body.invalid at `path` where one of them isn't there or is retired. Who would retire it meanwhile waits for
 * the end of the transaction, so nothing new ever points at what was retired before.
 */
export async function keepActive(
  ctx: Context,
  trx: Trx,
  { organizationId }: Pick<TenantScope, 'organizationId'>,
  kind: CatalogueKind,
  ids: readonly (string | undefined)[],
  path: string,
): Promise<void> {
  const wanted = [...new Set(ids.filter(id => id !== undefined))]
  if (wanted.length === 0) return
  // The three tables share these columns; Kysely wants one name.
  const query = trx
    .selectFrom(kind as 'staff')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('id', 'in', wanted)
    .where('retiredAt', 'is', null)
  const found = await (ctx.db.dialect === 'postgres' ? query.forShare() : query).execute()
  if (found.length < wanted.length) {
    throw new AppError('body.invalid', {}, [{ code: 'field.invalid', path, params: {} }])
  }
}
