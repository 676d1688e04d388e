import type { Selectable } from 'kysely'
import type { VisitReply, VisitRow } from '../../shared/contract/ledger.ts'
import type { Context } from '../context.ts'
import type { VisitTable } from '../db/tables/ledger.ts'
import { AppError } from '../errors.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { factsOf } from './facts.ts'
import { invitationsOf, NOT_INVITED } from './once-code.ts'
import { referencesOf } from './references.ts'
import { warningsOf } from './warnings-of.ts'

export type Visit = Selectable<VisitTable>

/** Throws not-found. */
export function getVisit(ctx: Context, scope: TenantScope, id: string): Promise<VisitReply> {
  return readInScope(ctx.db, scope, trx => readVisit(trx, scope.organizationId, id))
}

export async function readVisit(trx: ReadTrx, organizationId: string, id: string): Promise<VisitReply> {
  const row = await trx
    .selectFrom('visit')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  const [shown] = await visitRows(trx, organizationId, [row])
  return { ...(shown as VisitRow), facts: await factsOf(trx, organizationId, id) }
}

/** Visits as lists show them, in their order. */
export async function visitRows(trx: ReadTrx, organizationId: string, rows: readonly Visit[]): Promise<VisitRow[]> {
  if (rows.length === 0) return []
  const references = await referencesOf(trx, organizationId, rows)
  const ids = rows.map(row => row.id)
  const invitations = await invitationsOf(trx, organizationId, 'visit', ids)
  const matters = await mattersOf(
    trx,
    organizationId,
    rows.flatMap(row => row.matterId ?? []),
  )
  return rows.map(row => {
    const { organizationId: _, clientId, serviceId, windowId, staffId, matterId, ...shown } = row
    const { ratedDay, ...invitation } = invitations.get(row.id) ?? NOT_INVITED
    return {
      ...shown,
      client: references.client(clientId),
      service: references.service(serviceId),
      window: references.window(windowId),
      staff: references.staff(staffId),
      matter: (matterId !== null && matters.get(matterId)) || null,
      warnings: warningsOf({ ...row, ratedDay }),
      invitation,
    }
  })
}

async function mattersOf(trx: ReadTrx, organizationId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { id: string; number: string }>()
  const rows = await trx
    .selectFrom('matter')
    .select(['id', 'number'])
    .where('organizationId', '=', organizationId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}
