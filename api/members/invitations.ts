import type { SelectQueryBuilder } from 'kysely'
import type { InvitationReply } from '../../shared/contract/members.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { names } from '../names.ts'
import { type EvaluatorTables, enterOrganization, inScope, type ReadTrx } from '../scope/in-scope.ts'
import type { PlatformScope, TenantScope } from '../scope/scope.ts'

type Query<O> = SelectQueryBuilder<EvaluatorTables, 'invitation', O>

/** Invitations that nobody has accepted or withdrawn, newest first, with the names of what they open. */
export async function invitationsBy(
  ctx: Context,
  trx: ReadTrx,
  narrow: <O>(query: Query<O>) => Query<O>,
): Promise<InvitationReply[]> {
  const rows = await narrow(trx.selectFrom('invitation').selectAll())
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const nameOf = await organizationNames(trx, rows.flatMap(organizationsIn))
  return rows.map(row => ({
    id: row.id,
    email: row.email,
    role: row.role,
    organizations: organizationsIn(row).map(id => ({ id, name: nameOf(id) })),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    state: row.expiresAt > ctx.now() ? 'open' : 'expired',
  }))
}

export function organizationsIn(row: { organizationId: string | null; organizations: string }): string[] {
  return row.organizationId === null ? (JSON.parse(row.organizations) as string[]) : [row.organizationId]
}

export async function organizationNames(trx: ReadTrx, ids: readonly string[]) {
  const wanted = [...new Set(ids)]
  const rows = wanted.length
    ? await trx.selectFrom('organization').select(['id', 'nameZh', 'nameEn']).where('id', 'in', wanted).execute()
    : []
  const found = new Map(rows.map(row => [row.id, names(row.nameZh, row.nameEn)]))
  return (id: string) => found.get(id) ?? { zh: '—' }
}

/** Ends an open invitation; withdrawing it twice changes nothing. Throws not-found for another organization's. */
export async function withdrawInvitation(ctx: Context, scope: TenantScope | PlatformScope, id: string): Promise<void> {
  await inScope(ctx.db, scope, async trx => {
    const found = await trx
      .selectFrom('invitation')
      .select(['id', 'organizationId'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!found || (scope.kind === 'tenant' && found.organizationId !== scope.organizationId)) {
      throw new AppError('not-found')
    }
    const withdrawn = await trx
      .updateTable('invitation')
      .set({ revokedAt: ctx.now() })
      .where('id', '=', id)
      .where('acceptedAt', 'is', null)
      .where('revokedAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!withdrawn) return
    if (scope.kind === 'platform' && found.organizationId) await enterOrganization(ctx.db, trx, found.organizationId)
    await record(ctx, trx, scope, {
      action: 'invitation.withdrawn',
      subjectKind: 'invitation',
      subjectId: id,
      ...(found.organizationId && { organizationId: found.organizationId }),
    })
  })
}
