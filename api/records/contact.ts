import type { RecordReply, RevealReply } from '../../shared/contract/records.ts'
import { maskContact, maskName } from '../../shared/domain/mask.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { openContact } from '../receipts/contact.ts'
import { inScope, type ReadTrx, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

/** How to reach the respondent, masked; null where nothing was left. */
export async function maskedContact(
  ctx: Context,
  trx: ReadTrx,
  scope: TenantScope,
  responseId: string,
): Promise<RecordReply['contact']> {
  const row = await findContact(trx, scope, responseId)
  if (!row) return null
  const details = openContact(ctx, row)
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
    const details = row && openContact(ctx, row)
    if (!details) throw new AppError('not-found')
    await record(ctx, trx, scope, {
      action: 'response-contact.revealed',
      subjectKind: 'response',
      subjectId: responseId,
    })
    return { name: details.name, contact: details.contact }
  })
}

/** Which of these answers have one that was not taken back. */
export async function idsWithContact(
  trx: ReadTrx,
  { organizationId }: TenantScope,
  responseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (responseIds.length === 0) return new Set()
  const found = await contacts(trx)
    .select('responseId')
    .where('organizationId', '=', organizationId)
    .where('responseId', 'in', responseIds)
    .where('sealed', 'is not', null)
    .execute()
  return new Set(found.map(row => row.responseId))
}

function findContact(trx: ReadTrx, { organizationId }: TenantScope, responseId: string) {
  return contacts(trx)
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('responseId', '=', responseId)
    .executeTakeFirst()
}

/** An evaluator's transaction doesn't know the table; whoever comes here with a tenant's scope may read it. */
function contacts(trx: ReadTrx) {
  return (trx as unknown as Reader).selectFrom('responseContact')
}
