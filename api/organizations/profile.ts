import type { Selectable } from 'kysely'
import type { ProfileChange, ProfileReply } from '../../shared/contract/profile.ts'
import { isBusinessDay } from '../../shared/domain/business-day.ts'
import { record } from '../audit/record.ts'
import { earlierNamesOf } from '../catalogue/earlier-names.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { OrganizationProfileTable } from '../db/tables/catalogue.ts'
import { AppError } from '../errors.ts'
import { inScope, type ReadTrx, readInScope, reading } from '../scope/in-scope.ts'
import type { Scope, TenantScope } from '../scope/scope.ts'

type Facts = Omit<ProfileChange, 'updatedAt'>

const NOTHING: Facts = {
  ...{ legalPerson: null, registeredOn: null, registeredIn: null, registeredCapital: null, premisesArea: null },
  ...{ isCountyCenter: false, details: {} },
}

/** What the organization says of itself; empty where nothing has been entered yet. */
export function getProfile(ctx: Context, scope: Scope, organizationId: string): Promise<ProfileReply> {
  return readInScope(ctx.db, scope, trx => readProfile(trx, organizationId))
}

/** Replaces it as a whole. Throws conflict where somebody has saved since the editor read it. */
export function putProfile(ctx: Context, scope: TenantScope, wanted: ProfileChange): Promise<ProfileReply> {
  const { organizationId } = scope
  const { updatedAt: seen, ...facts } = wanted
  if (facts.registeredOn !== null && !isBusinessDay(facts.registeredOn)) {
    throw new AppError('body.invalid', {}, [{ code: 'field.invalid', path: 'registeredOn', params: {} }])
  }
  return inScope(ctx.db, scope, async trx => {
    const before = factsOf(await findRow(reading(trx), organizationId))
    await write(trx, organizationId, facts, seen, ctx.now())
    const keys = (Object.keys(NOTHING) as (keyof Facts)[]).filter(key => textOf(before[key]) !== textOf(facts[key]))
    const of = (said: Facts) => Object.fromEntries(keys.map(key => [key, said[key]]))
    await record(ctx, trx, scope, {
      action: 'profile.changed',
      subjectKind: 'organization',
      subjectId: organizationId,
      details: { from: of(before), to: of(facts) },
    })
    return readProfile(reading(trx), organizationId)
  })
}

export async function readProfile(trx: ReadTrx, organizationId: string): Promise<ProfileReply> {
  const row = await findRow(trx, organizationId)
  const revenue = await trx
    .selectFrom('organizationRevenue')
    .select(['year', 'yuan', 'source', 'updatedAt'])
    .where('organizationId', '=', organizationId)
    .orderBy('year', 'desc')
    .execute()
  const earlierNames = await earlierNamesOf(trx, organizationId, organizationId)
  return { ...factsOf(row), updatedAt: row?.updatedAt ?? null, revenue, earlierNames }
}

/** Later than what the editor saw, also within one millisecond: the time is what tells two versions apart. */
export function laterThan(seen: number | null, nowMs: number): number {
  return Math.max(nowMs, (seen ?? -1) + 1)
}

async function write(trx: Trx, organizationId: string, facts: Facts, seen: number | null, nowMs: number) {
  const columns = {
    ...facts,
    isCountyCenter: Number(facts.isCountyCenter),
    details: JSON.stringify(facts.details),
    updatedAt: laterThan(seen, nowMs),
  }
  const query =
    seen === null
      ? trx
          .insertInto('organizationProfile')
          .values({ organizationId, ...columns })
          .onConflict(conflict => conflict.doNothing())
          .returning('updatedAt')
      : trx
          .updateTable('organizationProfile')
          .set(columns)
          .where('organizationId', '=', organizationId)
          .where('updatedAt', '=', seen)
          .returning('updatedAt')
  if (!(await query.executeTakeFirst())) throw new AppError('conflict')
}

function findRow(trx: ReadTrx, organizationId: string) {
  const query = trx.selectFrom('organizationProfile').selectAll()
  return query.where('organizationId', '=', organizationId).executeTakeFirst()
}

function factsOf(row: Selectable<OrganizationProfileTable> | undefined): Facts {
  if (!row) return NOTHING
  const { legalPerson, registeredOn, registeredIn, registeredCapital, premisesArea } = row
  const own = { legalPerson, registeredOn, registeredIn, registeredCapital, premisesArea }
  return { ...own, isCountyCenter: row.isCountyCenter === 1, details: JSON.parse(row.details) }
}

function textOf(value: unknown): string {
  return JSON.stringify(value)
}
