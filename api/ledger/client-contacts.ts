import type { ClientReply, NewClientContact, RevealedClientContact } from '../../shared/contract/clients.ts'
import { maskContact, maskName } from '../../shared/domain/mask.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Reader, Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { seal, unseal } from '../keys/key-ring.ts'
import { inScope, type ReadTrx, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { mayReach } from './client-access.ts'

interface Details {
  readonly name: string | null
  readonly contact: string
}

/** Binds sealed details to their row: moved to another one they don't open. */
function purposeOf(organizationId: string, id: string): string {
  return `client-contact ${organizationId} ${id}`
}

/** A contact as it is stored: only the key ring opens it. */
export function contactRow(ctx: Context, organizationId: string, clientId: string, wanted: NewClientContact) {
  const id = ctx.newId()
  const details: Details = { name: wanted.name ?? null, contact: wanted.contact }
  const sealed = seal(ctx.keys.ring, JSON.stringify(details), purposeOf(organizationId, id), ctx.random)
  return { organizationId, id, clientId, sealed, createdAt: ctx.now(), erasedAt: null }
}

/** Masked, oldest first. */
export async function maskedContacts(ctx: Context, trx: ReadTrx, organizationId: string, clientId: string) {
  const rows = await (trx as unknown as Reader)
    .selectFrom('clientContact')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('clientId', '=', clientId)
    .orderBy('id')
    .execute()
  return rows.map((row): NonNullable<ClientReply['contacts']>[number] => {
    const details = openContact(ctx, row)
    return {
      id: row.id,
      name: details?.name ? maskName(details.name) : null,
      contact: details ? maskContact(details.contact) : null,
      createdAt: row.createdAt,
      erasedAt: row.erasedAt,
    }
  })
}

/** In clear, for work that shows them to nobody; undefined once erased. */
export function openContact(
  ctx: Context,
  row: { organizationId: string; id: string; sealed: string | null },
): Details | undefined {
  if (row.sealed === null) return undefined
  return JSON.parse(unseal(ctx.keys.ring, row.sealed, purposeOf(row.organizationId, row.id)))
}

/** Whoever serves a client may add how to reach it; reading it again is another matter. */
export function addContact(ctx: Context, scope: TenantScope, clientId: string, wanted: NewClientContact) {
  return inScope(ctx.db, scope, async trx => {
    await getClientId(trx, scope, clientId)
    const row = contactRow(ctx, scope.organizationId, clientId, wanted)
    await trx.insertInto('clientContact').values(row).execute()
    await recordOf(ctx, trx, scope, 'added', row.id, clientId)
  })
}

/** In clear; who looked stands in the audit log. Throws not-found where there is none, role.forbidden. */
export function revealClientContact(
  ctx: Context,
  scope: TenantScope,
  clientId: string,
  id: string,
): Promise<RevealedClientContact> {
  return inScope(ctx.db, scope, async trx => {
    const row = await findContact(trx, scope, clientId, id)
    const details = row && openContact(ctx, row)
    if (!details) throw new AppError('not-found')
    if (!(await mayReach(reading(trx), scope, clientId))) throw new AppError('role.forbidden')
    await recordOf(ctx, trx, scope, 'revealed', id, clientId)
    return details
  })
}

/** Takes the details away for good; erasing twice changes and records nothing more. */
export function eraseContact(ctx: Context, scope: TenantScope, clientId: string, id: string): Promise<void> {
  return inScope(ctx.db, scope, async trx => {
    if (!(await findContact(trx, scope, clientId, id))) throw new AppError('not-found')
    const erased = await trx
      .updateTable('clientContact')
      .set({ sealed: null, erasedAt: ctx.now() })
      .where('organizationId', '=', scope.organizationId)
      .where('id', '=', id)
      .where('erasedAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (erased) await recordOf(ctx, trx, scope, 'erased', id, clientId)
  })
}

function findContact(trx: Trx, { organizationId }: TenantScope, clientId: string, id: string) {
  return trx
    .selectFrom('clientContact')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('clientId', '=', clientId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Throws not-found, also for another organization's. */
async function getClientId(trx: Trx, { organizationId }: TenantScope, id: string): Promise<void> {
  const found = await trx
    .selectFrom('client')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new AppError('not-found')
}

function recordOf(ctx: Context, trx: Trx, scope: TenantScope, what: string, id: string, clientId: string) {
  const action = `client-contact.${what}`
  return record(ctx, trx, scope, { action, subjectKind: 'client-contact', subjectId: id, details: { clientId } })
}
