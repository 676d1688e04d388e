import type { OrganizationReply } from '../../shared/contract/organizations.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { names } from '../names.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { EvaluatorScope, PlatformScope, TenantScope } from '../scope/scope.ts'

export type Viewer = TenantScope | EvaluatorScope | PlatformScope

/** The organizations that the viewer may see, by name. */
export function listOrganizations(ctx: Context, viewers: readonly Viewer[]): Promise<OrganizationReply[]> {
  const all = viewers.some(viewer => viewer.kind === 'platform')
  const ids = viewers.flatMap(viewer => (viewer.kind === 'platform' ? [] : idsOf(viewer)))
  if (!all && ids.length === 0) return Promise.resolve([])
  return readInScope(ctx.db, { kind: 'accounts' }, async trx => {
    const query = organizations(trx).orderBy('nameZh').orderBy('id')
    const rows = await (all ? query : query.where('id', 'in', ids)).execute()
    return rows.map(organizationOf)
  })
}

/** Throws not-found. The scope has already decided that the viewer may see it. */
export async function getOrganization(trx: ReadTrx, organizationId: string): Promise<OrganizationReply> {
  const row = await organizations(trx).where('id', '=', organizationId).executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return organizationOf(row)
}

function organizations(trx: ReadTrx) {
  return trx.selectFrom('organization').select(['id', 'key', 'nameZh', 'nameEn', 'function', 'createdAt'])
}

function idsOf(viewer: TenantScope | EvaluatorScope): readonly string[] {
  return viewer.kind === 'tenant' ? [viewer.organizationId] : viewer.organizationIds
}

type Row = Awaited<ReturnType<ReturnType<typeof organizations>['execute']>>[number]

export function organizationOf(row: Row): OrganizationReply {
  return {
    id: row.id,
    key: row.key,
    name: names(row.nameZh, row.nameEn),
    function: row.function,
    createdAt: row.createdAt,
  }
}
