import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { yearAsked } from '../comparison/compare.ts'
import { yearFigures } from '../comparison/year-figures.ts'
import type { Context } from '../context.ts'
import { readInScope } from '../scope/in-scope.ts'

/**
 * Works out this year's figures that have changed, of every organization on an evaluator's list, so that nobody who
 * compares them waits for it. One after the other: requests get their turn in between.
 */
export async function refreshFigures(ctx: Context): Promise<void> {
  const wanted = { period: yearAsked(undefined, ctx.now()), scheme: BUILTIN_SCHEME }
  for (const id of await comparedOrganizations(ctx)) {
    await yearFigures(ctx, { kind: 'evaluator', organizationIds: [id], accountId: '' }, wanted)
  }
}

function comparedOrganizations(ctx: Context): Promise<string[]> {
  return readInScope(ctx.db, { kind: 'accounts' }, async trx => {
    const rows = await trx
      .selectFrom('membershipOrganization')
      .innerJoin('membership', 'membership.id', 'membershipOrganization.membershipId')
      .select('membershipOrganization.organizationId as id')
      .where('membership.endedAt', 'is', null)
      .distinct()
      .orderBy('membershipOrganization.organizationId')
      .execute()
    return rows.map(row => row.id)
  })
}
