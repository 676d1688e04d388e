import type { Form } from '../../shared/domain/dimensions.ts'
import { dayEndMs, feedbackUntil } from '../../shared/domain/feedback-limit.ts'
import { codeRow } from '../codes/create.ts'
import type { LedgerRow } from '../codes/ledger-rows.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { TenantScope } from '../scope/scope.ts'
import { factRow } from './facts.ts'

/** A completed service as its once-code knows it. */
export type Completed = Omit<LedgerRow, 'form'>

export interface Inviting {
  readonly form: Form
  readonly feedbackDays: number
  /** Codes made together. */
  readonly batchId?: string | undefined
}

type Actor = Pick<TenantScope, 'organizationId' | 'accountId'>

/**
 * Makes the once-codes of these services and says so in their facts; it lives until the end of the feedback limit. A
 * service whose limit has passed gets none, and neither does one that has a code: the unique index decides, so that of
 * two who invite at once one makes it. Returns the ids of the codes made.
 */
export async function inviteServices(
  ctx: Context,
  trx: Trx,
  actor: Actor,
  services: readonly Completed[],
  inviting: Inviting,
): Promise<string[]> {
  const open = services.filter(({ day }) => endOf(day, inviting) > ctx.now())
  if (open.length === 0) return []
  const rows = open.map(service => onceCodeOf(ctx, actor, service, inviting))
  const made = await trx
    .insertInto('code')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .returning(['id', 'visitId', 'matterId'])
    .execute()
  if (made.length === 0) return []
  const facts = made.map(({ id, visitId, matterId }) =>
    factRow(ctx, actor, {
      subjectKind: inviting.form,
      subjectId: visitId ?? matterId ?? '',
      kind: 'invited',
      details: { codeId: id },
    }),
  )
  await trx.insertInto('ledgerFact').values(facts).execute()
  return made.map(({ id }) => id)
}

export function endOf(day: string, { feedbackDays }: Pick<Inviting, 'feedbackDays'>): number {
  return dayEndMs(feedbackUntil(day, feedbackDays))
}

/** What the ledger names may be retired by now: the code is about what was given then. */
export function onceCodeOf(ctx: Context, actor: Actor, service: Completed, inviting: Inviting) {
  const { id, number, day, clientId, serviceId, windowId, staffId } = service
  const { form, batchId } = inviting
  const wanted = { kind: 'once', purpose: 'live', form, reference: number, serviceDay: day } as const
  const of = { clientId, batchId: batchId ?? null, ...(form === 'matter' ? { matterId: id } : { visitId: id }) }
  const row = codeRow(ctx, actor, ctx.newId(), { ...wanted, expiresAt: endOf(day, inviting) }, of)
  return { ...row, serviceId, windowId, staffId }
}
