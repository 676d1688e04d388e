import { sql } from 'kysely'
import type { OrganizationSettings } from '../../shared/contract/organizations.ts'
import type { PlatformOrganizations, PlatformQuery } from '../../shared/contract/platform.ts'
import { isManaging } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { contains } from '../db/contains.ts'
import { names } from '../names.ts'
import { createOrganization, type NewOrganization } from '../organizations/create.ts'
import { getSettings } from '../organizations/settings.ts'
import { pageOf } from '../page.ts'
import { inScope, readInScope } from '../scope/in-scope.ts'
import type { PlatformScope } from '../scope/scope.ts'
import { PAGE_SIZE } from './page-size.ts'

/** Organizations by name, with how many people belong to them: nothing about answers. */
export function listPlatformOrganizations(
  ctx: Context,
  scope: PlatformScope,
  { search, cursor }: PlatformQuery,
): Promise<PlatformOrganizations> {
  return readInScope(ctx.db, scope, async trx => {
    const all = trx.selectFrom('organization').select(['id', 'key', 'nameZh', 'nameEn', 'function', 'createdAt'])
    const found = search ? all.where(contains(search, ['name_zh', 'name_en', 'key'])) : all
    const rows = await (cursor ? found.where(after(cursor)) : found)
      .orderBy('nameZh')
      .orderBy('id')
      .limit(PAGE_SIZE + 1)
      .execute()
    const { shown, next } = pageOf(rows, { size: PAGE_SIZE })
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
      const administrators = own.filter(isManaging).length
      return { ...row, name: names(nameZh, nameEn), members: own.length, administrators }
    })
    return { organizations, next }
  })
}

/** The database compares as it sorts. */
const after = (id: string) =>
  sql<boolean>`(name_zh, id) > (select last.name_zh, last.id from organization as last where last.id = ${id})`

export async function addOrganization(
  ctx: Context,
  scope: PlatformScope,
  wanted: NewOrganization,
): Promise<OrganizationSettings> {
  const id = await inScope(ctx.db, scope, trx => createOrganization(ctx, trx, scope, wanted))
  return getSettings(ctx, scope, id)
}
