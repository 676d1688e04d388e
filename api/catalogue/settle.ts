import type { CatalogueKind } from '../../shared/domain/catalogue.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import type { TenantScope } from '../scope/scope.ts'
import { keepEarlierName } from './earlier-names.ts'
import { revisionOf, type Said } from './said.ts'

export interface Changed<S extends Said> {
  readonly kind: CatalogueKind
  readonly id: string
  readonly before: S
  readonly after: S
  /** What the editor had before them. */
  readonly revision: string | undefined
}

/** Writes a change with its audit row and, where it renames, the earlier name. Throws conflict. */
export async function settle<S extends Said>(
  ctx: Context,
  trx: Trx,
  scope: TenantScope,
  { kind, id, before, after, revision }: Changed<S>,
  write: () => Promise<void>,
): Promise<void> {
  if (revision !== undefined && revision !== revisionOf(before)) throw new AppError('conflict')
  const keys = (Object.keys(after) as (keyof S)[]).filter(key => textOf(before[key]) !== textOf(after[key]))
  if (keys.length === 0) return
  await write()
  const subject = { subjectKind: kind, subjectId: id }
  const { organizationId, accountId } = scope
  if (keys.includes('name')) await keepEarlierName(ctx, trx, { organizationId, accountId, ...subject }, before.name)
  const of = (said: S) => Object.fromEntries(keys.map(key => [key, said[key]]))
  await record(ctx, trx, scope, {
    action: `${kind}.changed`,
    ...subject,
    details: { from: of(before), to: of(after) },
  })
}

function textOf(value: unknown): string | undefined {
  return JSON.stringify(value)
}
