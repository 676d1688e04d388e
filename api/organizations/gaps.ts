import type { GapsReply } from '../../shared/contract/profile.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { organizationGaps, type PublicationFacts, unsaidServices } from '../../shared/domain/publication-gaps.ts'
import { readOffered } from '../catalogue/list.ts'
import { saidOfService } from '../catalogue/said.ts'
import type { Context } from '../context.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { Scope } from '../scope/scope.ts'
import { readProfile } from './profile.ts'

/** What the public page and the star grade still miss. */
export function findGaps(ctx: Context, scope: Scope, organizationId: string): Promise<GapsReply> {
  return readInScope(ctx.db, scope, async trx => {
    const facts = await readPublicationFacts(ctx, trx, organizationId)
    return { organization: organizationGaps(facts), services: unsaidServices(facts) }
  })
}

async function readPublicationFacts(ctx: Context, trx: ReadTrx, organizationId: string): Promise<PublicationFacts> {
  const { revenue, ...profile } = await readProfile(trx, organizationId)
  const services = await readOffered(trx, organizationId)
  const staff = await trx
    .selectFrom('staff')
    .select(['id', 'professional'])
    .where('organizationId', '=', organizationId)
    .where('retiredAt', 'is', null)
    .execute()
  return {
    ...profile,
    services: services.map(row => {
      const { name, details, limit } = saidOfService(row)
      return { id: row.id, name, details, hasLimit: limit !== null }
    }),
    staff: new Set(staff.map(each => each.id)),
    professionals: staff.filter(each => each.professional === 1).length,
    revenueYears: revenue.map(each => each.year),
    today: businessDayOf(ctx.now()),
  }
}
