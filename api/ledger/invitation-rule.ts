import { DEFAULT_INVITATION_RULE, type InvitationRule } from '../../shared/domain/ledger.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { inScope, type ReadTrx, readInScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

export function getRule(ctx: Context, scope: TenantScope): Promise<InvitationRule> {
  return readInScope(ctx.db, scope, trx => readRule(trx, scope.organizationId))
}

/** Which completed services are invited by themselves; the default where the organization has chosen nothing. */
export async function readRule(trx: ReadTrx, organizationId: string): Promise<InvitationRule> {
  const row = await trx
    .selectFrom('invitationRule')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .executeTakeFirst()
  if (!row) return DEFAULT_INVITATION_RULE
  const { invitesVisits, invitesMatters, feedbackDays } = row
  return { invitesVisits: invitesVisits === 1, invitesMatters: invitesMatters === 1, feedbackDays }
}

/** From now on; codes that were given out keep the limit that was told with them. */
export function setRule(ctx: Context, scope: TenantScope, rule: InvitationRule): Promise<InvitationRule> {
  const { organizationId } = scope
  return inScope(ctx.db, scope, async trx => {
    const before = await readRule(reading(trx), organizationId)
    const { invitesVisits, invitesMatters, feedbackDays } = rule
    const row = { invitesVisits: Number(invitesVisits), invitesMatters: Number(invitesMatters), feedbackDays }
    const values = { ...row, updatedAt: ctx.now() }
    await trx
      .insertInto('invitationRule')
      .values({ organizationId, ...values })
      .onConflict(conflict => conflict.column('organizationId').doUpdateSet(values))
      .execute()
    await record(ctx, trx, scope, {
      action: 'invitation-rule.changed',
      subjectKind: 'invitation-rule',
      subjectId: organizationId,
      details: { from: before, to: rule },
    })
    return rule
  })
}
