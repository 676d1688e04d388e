import type { Selectable } from 'kysely'
import type { MatterReply, MatterRow } from '../../shared/contract/ledger.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { type MatterState, type MatterStepKind, nextSteps } from '../../shared/domain/matter-steps.ts'
import { isManaging } from '../accounts/administrators.ts'
import { ownStaffId } from '../accounts/own-staff-id.ts'
import type { Context } from '../context.ts'
import type { MatterTable } from '../db/tables/ledger.ts'
import { AppError } from '../errors.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { factsOf } from './facts.ts'
import { invitationsOf, NOT_INVITED } from './once-code.ts'
import { progressSecret } from './progress-secret.ts'
import { referencesOf } from './references.ts'
import { warningsOf } from './warnings-of.ts'

export type Matter = Selectable<MatterTable>

/** Throws not-found. */
export function getMatter(ctx: Context, scope: TenantScope, id: string): Promise<MatterReply> {
  return readInScope(ctx.db, scope, trx => readMatter(ctx, trx, scope, id))
}

export async function readMatter(ctx: Context, trx: ReadTrx, scope: TenantScope, id: string): Promise<MatterReply> {
  const { organizationId } = scope
  const row = await trx
    .selectFrom('matter')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  const [shown] = await matterRows(ctx, trx, organizationId, [row])
  const facts = await factsOf(trx, organizationId, id)
  const hasMaterials = facts.some(fact => fact.kind === 'materials')
  const isOwn = isManaging(scope) || (row.staffId !== null && row.staffId === (await ownStaffId(trx, scope)))
  return {
    ...(shown as MatterRow),
    facts,
    next: nextSteps(stateOf(row, hasMaterials)).filter(kind => mayTake(scope, kind)),
    progressSecret: isOwn ? progressSecret(ctx, organizationId, id) : null,
  }
}

/** What was entered is set right or taken away by those who run the organization. */
export function mayTake(scope: TenantScope, kind: MatterStepKind): boolean {
  return isManaging(scope) || (kind !== 're-dated' && kind !== 'voided')
}

/** The domain's view of a row. */
export function stateOf(row: Matter, hasMaterials: boolean): MatterState {
  return {
    ...row,
    asAgreed: row.asAgreed === null ? null : row.asAgreed === 1,
    hasMaterials,
    isVoided: row.voidedAt !== null,
  }
}

/** Matters as lists show them, in their order. */
export async function matterRows(
  ctx: Context,
  trx: ReadTrx,
  organizationId: string,
  rows: readonly Matter[],
): Promise<MatterRow[]> {
  if (rows.length === 0) return []
  const today = businessDayOf(ctx.now())
  const references = await referencesOf(trx, organizationId, rows)
  const ids = rows.map(row => row.id)
  const invitations = await invitationsOf(trx, organizationId, 'matter', ids)
  return rows.map(row => {
    const { organizationId: _, secretHash: __, clientId, serviceId, windowId, staffId, ...rest } = row
    const { completedEnteredAt, ...shown } = rest
    const { ratedDay, ...invitation } = invitations.get(row.id) ?? NOT_INVITED
    const { deliveredOn: day, voidedAt } = row
    return {
      ...shown,
      client: references.client(clientId) ?? { id: clientId, number: '', name: { zh: '' } },
      service: references.service(serviceId) ?? { id: serviceId, name: { zh: '' } },
      window: references.window(windowId),
      owner: references.staff(staffId),
      asAgreed: row.asAgreed === null ? null : row.asAgreed === 1,
      isOverdue: isOpen(row) && row.promisedOn !== null && row.promisedOn < today,
      warnings: warningsOf({ day, enteredAt: completedEnteredAt, voidedAt, ratedDay }),
      invitation: day === null ? null : invitation,
    }
  })
}

function isOpen({ voidedAt, deliveredOn, stage }: Matter): boolean {
  return voidedAt === null && deliveredOn === null && stage !== 'cancelled'
}
