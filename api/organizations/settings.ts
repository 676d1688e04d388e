import type { Selectable } from 'kysely'
import type { OrganizationChange, OrganizationSettings } from '../../shared/contract/organizations.ts'
import { record } from '../audit/record.ts'
import { keepEarlierName } from '../catalogue/earlier-names.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { OrganizationTable } from '../db/tables/organizations.ts'
import { AppError } from '../errors.ts'
import { namesOrNull } from '../names.ts'
import { enterOrganization, inScope, type ReadTrx, readInScope, reading } from '../scope/in-scope.ts'
import { locked } from '../scope/locked.ts'
import type { PlatformScope, Scope, TenantScope } from '../scope/scope.ts'
import { organizationOf } from './list.ts'

/** What an organization says of itself. Throws not-found. */
export function getSettings(ctx: Context, scope: Scope, organizationId: string): Promise<OrganizationSettings> {
  return readInScope(ctx.db, scope, trx => readSettings(trx, organizationId))
}

/** Changes what was sent and leaves the rest; the audit log keeps the old and the new. */
export function changeSettings(
  ctx: Context,
  scope: TenantScope | PlatformScope,
  organizationId: string,
  change: OrganizationChange,
): Promise<OrganizationSettings> {
  return inScope(ctx.db, scope, async trx => {
    if (scope.kind === 'platform') await enterOrganization(ctx.db, trx, organizationId)
    const before = settingsOf(await locked(ctx, rowOf(trx, organizationId)))
    await write(trx, organizationId, { ...before, ...change })
    const after = await readSettings(reading(trx), organizationId)
    const changed = (['name', 'function', 'replyPromise'] as const).filter(
      key => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
    )
    if (changed.length === 0) return after
    if (changed.includes('name')) {
      const renamed = { organizationId, subjectKind: 'organization', subjectId: organizationId } as const
      await keepEarlierName(ctx, trx, { ...renamed, accountId: scope.accountId }, before.name)
    }
    const of = (settings: OrganizationSettings) => Object.fromEntries(changed.map(key => [key, settings[key]]))
    await record(ctx, trx, scope, {
      action: 'organization.changed',
      subjectKind: 'organization',
      subjectId: organizationId,
      organizationId,
      details: { from: of(before), to: of(after) },
    })
    return after
  })
}

async function readSettings(trx: ReadTrx, organizationId: string): Promise<OrganizationSettings> {
  const row = await trx.selectFrom('organization').selectAll().where('id', '=', organizationId).executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return settingsOf(row)
}

function rowOf(trx: Trx, id: string) {
  return trx.selectFrom('organization').selectAll().where('id', '=', id)
}

function settingsOf(row: Selectable<OrganizationTable>): OrganizationSettings {
  return { ...organizationOf(row), replyPromise: namesOrNull(row.replyPromiseZh, row.replyPromiseEn) }
}

async function write(trx: Trx, id: string, { name, function: kind, replyPromise }: OrganizationSettings) {
  await trx
    .updateTable('organization')
    .set({
      nameZh: name.zh,
      nameEn: name.en ?? null,
      function: kind,
      replyPromiseZh: replyPromise?.zh ?? null,
      replyPromiseEn: replyPromise?.en ?? null,
    })
    .where('id', '=', id)
    .execute()
}
