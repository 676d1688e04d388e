import type { Selectable } from 'kysely'
import type { WindowDetails } from '../../shared/contract/catalogue.ts'
import type { Names } from '../../shared/domain/dimensions.ts'
import { readOffered } from '../catalogue/list.ts'
import { saidOfService } from '../catalogue/said.ts'
import type { Context } from '../context.ts'
import type { ServiceTable } from '../db/tables/catalogue.ts'
import { names } from '../names.ts'
import { findOrganizationIds } from '../organizations/find-by-key.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { PublicPage, PublicService, PublicWindow } from './render.ts'

/** What the page of an organization shows; all of it is meant to be public. */
export type PublicFacts = Pick<
  PublicPage,
  'organization' | 'function' | 'isCentre' | 'profile' | 'services' | 'windows'
>

const KEY = /^[0-9A-Za-z]{5}$/

/** Undefined for every key that was never given out. */
export async function findPublicPage(ctx: Context, key: string): Promise<PublicFacts | undefined> {
  const id = await findOrganizationId(ctx, key)
  if (!id) return undefined
  return readInScope(ctx.db, { kind: 'intake', organizationIds: [id] }, async trx => {
    const own = await ownFacts(trx, id)
    return {
      organization: names(own.nameZh, own.nameEn),
      function: own.function,
      isCentre: own.isCountyCenter === 1,
      profile: JSON.parse(own.details ?? '{}'),
      services: await servicesOf(trx, id),
      windows: await windowsOf(trx, id),
    }
  })
}

/** The name alone, for the form that asks for a matter. */
export async function findOrganizationName(ctx: Context, key: string): Promise<Names | undefined> {
  const id = await findOrganizationId(ctx, key)
  if (!id) return undefined
  return readInScope(ctx.db, { kind: 'intake', organizationIds: [id] }, async trx => {
    const row = await trx
      .selectFrom('organization')
      .select(['nameZh', 'nameEn'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return names(row.nameZh, row.nameEn)
  })
}

async function findOrganizationId(ctx: Context, key: string): Promise<string | undefined> {
  return KEY.test(key) ? (await findOrganizationIds(ctx, [key])).get(key) : undefined
}

function ownFacts(trx: ReadTrx, id: string) {
  return trx
    .selectFrom('organization')
    .leftJoin('organizationProfile', 'organizationProfile.organizationId', 'organization.id')
    .select(['organization.nameZh', 'organization.nameEn', 'organization.function'])
    .select(['organizationProfile.isCountyCenter', 'organizationProfile.details'])
    .where('organization.id', '=', id)
    .executeTakeFirstOrThrow()
}

async function servicesOf(trx: ReadTrx, organizationId: string): Promise<PublicService[]> {
  const rows = await readOffered(trx, organizationId)
  const staff = await staffNames(trx, organizationId)
  return rows.map(row => publicService(row, staff))
}

function publicService(row: Selectable<ServiceTable>, staff: ReadonlyMap<string, Names>): PublicService {
  const { name, function: kind, publicBenefit, limit, details } = saidOfService(row)
  const { responsibleId = '', ...shown } = details
  return {
    ...{ ...shown, name, function: kind },
    isPublicBenefit: publicBenefit === true,
    limit: limit ?? undefined,
    responsible: staff.get(responsibleId),
  }
}

/** Somebody who has left is responsible for nothing any more. */
async function staffNames(trx: ReadTrx, organizationId: string): Promise<ReadonlyMap<string, Names>> {
  const rows = await trx
    .selectFrom('staff')
    .select(['id', 'nameZh', 'nameEn'])
    .where('organizationId', '=', organizationId)
    .where('retiredAt', 'is', null)
    .execute()
  return new Map(rows.map(row => [row.id, names(row.nameZh, row.nameEn)]))
}

async function windowsOf(trx: ReadTrx, organizationId: string): Promise<PublicWindow[]> {
  const rows = await trx
    .selectFrom('serviceWindow')
    .select(['nameZh', 'nameEn', 'details'])
    .where('organizationId', '=', organizationId)
    .where('retiredAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...(JSON.parse(row.details) as WindowDetails), name: names(row.nameZh, row.nameEn) }))
}
