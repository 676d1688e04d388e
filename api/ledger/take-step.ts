import type { MatterReply } from '../../shared/contract/ledger.ts'
import type { NewMatterStep } from '../../shared/contract/matter-steps.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { afterStep, columnOf, type MatterChange } from '../../shared/domain/matter-progress.ts'
import { type MatterState, mayFollow } from '../../shared/domain/matter-steps.ts'
import { stepProblems } from '../../shared/domain/step-problems.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { addFact, refuseDetails } from './facts.ts'
import { type Matter, mayTake, readMatter, stateOf } from './get-matter.ts'
import { holdRow } from './hold-row.ts'
import { readRule } from './invitation-rule.ts'
import { inviteServices } from './invite.ts'
import { moveCode, revokeCodeOf } from './once-code.ts'
import { moveServiceStamps } from './stamps.ts'
import { checkTargets } from './targets.ts'

/**
 * Takes one step: the fact, and the row as it then stands. Two who act at once wait for each other, and the second one
 * acts on what the first one left. Throws matter.step-not-now, conflict (the row isn't what was `seen`), body.invalid.
 */
export function takeStep(ctx: Context, scope: TenantScope, id: string, step: NewMatterStep): Promise<MatterReply> {
  const { day, seen, kind, ...fields } = step
  if (!mayTake(scope, kind)) throw new AppError('role.forbidden')
  refuseWords(step)
  return inScope(ctx.db, scope, async trx => {
    const row = await holdRow(trx, scope, 'matter', id)
    if (seen !== undefined && seen !== row.updatedAt) throw new AppError('conflict')
    const { feedbackDays, invitesMatters } = await readRule(reading(trx), scope.organizationId)
    const state = stateOf(row, await hasMaterials(trx, scope, id))
    if (!mayFollow(state, kind)) throw new AppError('matter.step-not-now')
    const problems = stepProblems(state, step, { today: businessDayOf(ctx.now()), feedbackDays })
    if (problems.length > 0) throw new AppError('body.invalid', {}, problems.map(copy))
    const { staffId, ...details } = fields as { staffId?: string }
    if (staffId !== undefined) await checkTargets(ctx, trx, scope.organizationId, { staffId })
    const after = await write(ctx, trx, row, step, afterStep(state, step))
    await addFact(ctx, trx, scope, {
      ...{ subjectKind: 'matter', subjectId: id, kind, day, staffId },
      details: { ...details, ...before(state, step) },
    })
    if (kind === 'delivered' && invitesMatters) await invite(ctx, trx, scope, after, feedbackDays)
    await follow(ctx, trx, row, after, feedbackDays)
    return readMatter(ctx, reading(trx), scope, id)
  })
}

function copy({
  code,
  path,
  params,
}: {
  code: string
  path: string
  params: Readonly<Record<string, string | number>>
}) {
  return { code, path, params: { ...params } }
}

/** Texts that somebody wrote; references of documents may look like anything. */
function refuseWords(step: NewMatterStep): void {
  const { gaps, list, reason, text, title, outcome, remark } = step as Record<string, unknown>
  refuseDetails({ gaps, list, reason, text, title, outcome, remark })
}

/** What stood there before, so that the fact can be read by itself. */
function before(state: MatterState, step: NewMatterStep): Record<string, unknown> {
  if (step.kind === 're-dated') return { from: state[columnOf(step.which)] }
  if (step.kind === 'promised') return { from: state.promisedOn }
  return {}
}

async function hasMaterials(trx: Trx, { organizationId }: TenantScope, id: string): Promise<boolean> {
  const fact = await trx
    .selectFrom('ledgerFact')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('subjectId', '=', id)
    .where('kind', '=', 'materials')
    .executeTakeFirst()
  return fact !== undefined
}

/** The row as it is now; each change has a time of its own, by which whoever looked before it is known. */
async function write(
  ctx: Context,
  trx: Trx,
  row: Matter,
  { kind }: NewMatterStep,
  { asAgreed, ...change }: MatterChange,
): Promise<Matter> {
  const now = ctx.now()
  return trx
    .updateTable('matter')
    .set({
      ...change,
      ...(asAgreed == null ? {} : { asAgreed: Number(asAgreed) }),
      ...(kind === 'delivered' ? { completedEnteredAt: now } : {}),
      ...(kind === 'voided' ? { voidedAt: now } : {}),
      updatedAt: Math.max(now, row.updatedAt + 1),
    })
    .where('organizationId', '=', row.organizationId)
    .where('id', '=', row.id)
    .where('updatedAt', '=', row.updatedAt)
    .returningAll()
    .executeTakeFirstOrThrow(() => new AppError('conflict'))
}

function invite(ctx: Context, trx: Trx, scope: TenantScope, row: Matter, feedbackDays: number) {
  const service = { ...row, day: row.deliveredOn ?? '' }
  return inviteServices(ctx, trx, scope, [service], { form: 'matter', feedbackDays })
}

/** Codes and figures go along with a delivery that was entered, moved or voided. */
async function follow(ctx: Context, trx: Trx, was: Matter, row: Matter, feedbackDays: number): Promise<void> {
  const { organizationId, id, deliveredOn } = row
  const isVoided = row.voidedAt !== null
  if (isVoided) await revokeCodeOf(ctx, trx, organizationId, 'matter', id)
  if (deliveredOn === was.deliveredOn && !isVoided) return
  if (was.deliveredOn !== null && deliveredOn !== null && !isVoided) {
    await moveCode(trx, organizationId, 'matter', { id, day: deliveredOn, feedbackDays })
  }
  await moveServiceStamps(trx, organizationId, [was.deliveredOn, deliveredOn])
}
