import type { RecordReply, RevealReply } from '../../shared/contract/records.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { unseal } from '../keys/key-ring.ts'
import { type ContactDetails, contactPurpose } from '../receipts/contact.ts'
import { inScope, type ReadTrx, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { maskContact, maskName } from './mask.ts'

/** How to reach the respondent, masked; null where nothing was left. */
export async function maskedContact(
  ctx: Context,
  trx: ReadTrx,
  scope: TenantScope,
  responseId: string,
): Promise<RecordReply['contact']> {
  const row = await findContact(trx, scope, responseId)
  if (!row) return null
  const details = detailsOf(ctx, row)
  return {
    name: details && (maskName(details.name) || null),
    contact: details && maskContact(details.contact),
    wantsReply: row.replyConsent === 1,
    writtenAt: row.writtenAt,
    erasedAt: row.erasedAt,
  }
}

/** The details in clear; who looked at them stands in the audit log. Throws not-found where there are none. */
export function revealContact(ctx: Context, scope: TenantScope, responseId: string): Promise<RevealReply> {
  return inScope(ctx.db, scope, async trx => {
    const row = await findContact(reading(trx), scope, responseId)
    const details = row && detailsOf(ctx, row)
    if (!details) throw new AppError('not-found')
    await record(ctx, trx, scope, {
      action: 'response-contact.revealed',
      subjectKind: 'response',
      subjectId: responseId,
    })
    return { name: details.name, contact: details.contact }
  })
}

function findContact(trx: ReadTrx, { organizationId }: TenantScope, responseId: string) {
  return (trx as unknown as Reader)
    .selectFrom('responseContact')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('responseId', '=', responseId)
    .executeTakeFirst()
}

type ContactRow = NonNullable<Awaited<ReturnType<typeof findContact>>>

function detailsOf(ctx: Context, row: ContactRow): ContactDetails | null {
  if (row.sealed === null) return null
  return JSON.parse(unseal(ctx.keys.ring, row.sealed, contactPurpose(row))) as ContactDetails
}
