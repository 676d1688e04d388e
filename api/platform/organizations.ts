import type { OrganizationSettings } from '../../shared/contract/organizations.ts'
import type { PlatformOrganizations } from '../../shared/contract/platform.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { contains } from '../db/contains.ts'
import { names } from '../names.ts'
import { createOrganization, type NewOrganization } from '../organizations/create.ts'
import { getSettings } from '../organizations/settings.ts'
import { inScope, readInScope } from '../scope/in-scope.ts'
import type { PlatformScope } from '../scope/scope.ts'

/** More than this nobody reads: searching finds the rest. */
export const LONGEST_LIST = 200

/** Organizations by name, with how many people belong to them: nothing about answers. */
export function listPlatformOrganizations(
  ctx: Context,
  scope: PlatformScope,
  search: string | undefined,
): Promise<PlatformOrganizations> {
  return readInScope(ctx.db, scope, async trx => {
    const all = trx.selectFrom('organization').select(['id', 'key', 'nameZh', 'nameEn', 'function', 'createdAt'])
    const rows = await (search ? all.where(contains(search, ['name_zh', 'name_en', 'key'])) : all)
      .orderBy('nameZh')
      .orderBy('id')
      .limit(LONGEST_LIST + 1)
      .execute()
    const shown = rows.slice(0, LONGEST_LIST)
    const members = shown.length
      ? await trx
          .selectFrom('membership')
          .select(['organizationId', 'role'])
          .where(
            'organizationId',
            'in',
            shown.map(row => row.id),
          )
          .where('endedAt', 'is', null)
          .execute()
      : []
    const organizations = shown.map(({ nameZh, nameEn, ...row }) => {
      const own = members.filter(each => each.organizationId === row.id)
      const administrators = own.filter(each => MANAGING_ROLES.includes(each.role)).length
      return { ...row, name: names(nameZh, nameEn), members: own.length, administrators }
    })
    return { organizations, isMore: rows.length > LONGEST_LIST }
  })
}

export async function addOrganization(
  ctx: Context,
  scope: PlatformScope,
  wanted: NewOrganization,
): Promise<OrganizationSettings> {
  const id = await inScope(ctx.db, scope, trx => createOrganization(ctx, trx, scope, wanted))
  return getSettings(ctx, scope, id)
}
