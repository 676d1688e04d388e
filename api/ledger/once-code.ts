import type { Form } from '../../shared/domain/dimensions.ts'
import type { InvitationState } from '../../shared/domain/ledger.ts'
import { holdOnceCodes } from '../codes/hold-once.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { CodeTable } from '../db/tables/codes.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import { endOf } from './invite.ts'

/** How a service stands with its once-code. */
export interface Invitation {
  readonly state: InvitationState
  readonly codeId: string | null
  readonly expiresAt: number | null
  /** The day that its answer keeps, where there is one. */
  readonly ratedDay: string | null
}

export const NOT_INVITED: Invitation = { state: 'not-invited', codeId: null, expiresAt: null, ratedDay: null }

/** By id of visit or matter. The code that stands; a revoked one only where it was answered and none replaced it. */
export async function invitationsOf(
  trx: ReadTrx,
  organizationId: string,
  form: Form,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Invitation>> {
  if (ids.length === 0) return new Map()
  const column = form === 'matter' ? 'code.matterId' : 'code.visitId'
  const rows = await trx
    .selectFrom('code')
    .leftJoin('codeOpened', join =>
      join.onRef('codeOpened.organizationId', '=', 'code.organizationId').onRef('codeOpened.codeId', '=', 'code.id'),
    )
    .leftJoin('response', join =>
      join
        .onRef('response.organizationId', '=', 'code.organizationId')
        .onRef('response.onceCodeId', '=', 'code.id')
        .on('response.supersedes', 'is', null),
    )
    .select([`${column} as subject`, 'code.id', 'code.expiresAt', 'code.revokedAt', 'codeOpened.at as openedAt'])
    .select('response.day as ratedDay')
    .where('code.organizationId', '=', organizationId)
    .where(column, 'in', ids)
    .where('code.purpose', '=', 'live')
    .execute()
  const found = new Map<string, Invitation>()
  for (const row of rows.sort((a, b) => Number(a.revokedAt === null) - Number(b.revokedAt === null))) {
    const { id: codeId, expiresAt, ratedDay } = row
    if (row.revokedAt !== null && ratedDay === null) continue
    const state = ratedDay !== null ? 'answered' : row.openedAt !== null ? 'opened' : 'invited'
    found.set(row.subject ?? '', { state, codeId, expiresAt, ratedDay })
  }
  return found
}

/**
 * The code that wasn't answered yet goes along with its service; an answer keeps its own day for good. Every code knows
 * the day that its service has now.
 */
export async function moveCode(
  trx: Trx,
  organizationId: string,
  form: Form,
  { id, day, feedbackDays }: { readonly id: string; readonly day: string; readonly feedbackDays: number },
): Promise<void> {
  await changeOpenCode(trx, organizationId, form, id, { serviceDay: day, expiresAt: endOf(day, { feedbackDays }) })
  await trx
    .updateTable('code')
    .set({ ledgerDay: day })
    .where('organizationId', '=', organizationId)
    .where(columnOf(form), '=', id)
    .where('purpose', '=', 'live')
    .execute()
}

function columnOf(form: Form): 'matterId' | 'visitId' {
  return form === 'matter' ? 'matterId' : 'visitId'
}

type CodeChange = Partial<
  Pick<CodeTable, 'serviceDay' | 'expiresAt' | 'clientId' | 'serviceId' | 'windowId' | 'staffId'>
>

/** Changes the code of a service while nobody has answered it. */
export async function changeOpenCode(
  trx: Trx,
  organizationId: string,
  form: Form,
  id: string,
  change: CodeChange,
): Promise<void> {
  await trx
    .updateTable('code')
    .set(change)
    .where('organizationId', '=', organizationId)
    .where(columnOf(form), '=', id)
    .where('revokedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('response')
            .select('response.id')
            .whereRef('response.organizationId', '=', 'code.organizationId')
            .whereRef('response.onceCodeId', '=', 'code.id')
            .where('response.supersedes', 'is', null),
        ),
      ),
    )
    .execute()
}

/** Nobody is asked any more about what was entered by mistake, and no answer counts as that service's. */
export async function revokeCodeOf(
  ctx: Context,
  trx: Trx,
  organizationId: string,
  form: Form,
  id: string,
): Promise<void> {
  await holdOnceCodes(ctx, trx, organizationId, codes => codes.where(columnOf(form), '=', id))
  const codes = trx.updateTable('code').where('organizationId', '=', organizationId).where(columnOf(form), '=', id)
  await codes.set({ ledgerDay: null }).execute()
  await codes.set({ revokedAt: ctx.now() }).where('revokedAt', 'is', null).execute()
}
