import { businessDayOf } from '../../shared/domain/business-day.ts'
import { DEFAULT_FEEDBACK_DAYS, dayEndMs, feedbackUntil } from '../../shared/domain/feedback-limit.ts'
import type { Context } from '../context.ts'
import type { ReadTrx } from '../scope/in-scope.ts'

/** How many days the organization gives for feedback (general requirements 6.6). */
export async function feedbackDaysOf(trx: ReadTrx, organizationId: string): Promise<number> {
  const rule = await trx
    .selectFrom('invitationRule')
    .select('feedbackDays')
    .where('organizationId', '=', organizationId)
    .executeTakeFirst()
  return rule?.feedbackDays ?? DEFAULT_FEEDBACK_DAYS
}

/** The end of the last day on which a code may be answered that was told of on this day; today unless given. */
export function feedbackEndMs(ctx: Context, days: number, toldOn = businessDayOf(ctx.now())): number {
  return dayEndMs(feedbackUntil(toldOn, days))
}
