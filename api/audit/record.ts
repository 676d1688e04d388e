import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { Scope } from '../scope/scope.ts'

export interface AuditEntry {
  /** What was done, as `noun.verb`: code.revoked. */
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  /** Never secrets, contacts or comments. */
  readonly details?: Readonly<Record<string, unknown>>
  /** Where the scope doesn't say: the account that a sign-in concerns, the organization just made. */
  readonly accountId?: string
  readonly organizationId?: string
}

/** Writes the audit row in the transaction of what it records. */
export function record(ctx: Context, trx: Trx, scope: Scope, entry: AuditEntry): Promise<void> {
  return recordAll(ctx, trx, scope, [entry])
}

/** The same for many that were done at once. */
export async function recordAll(ctx: Context, trx: Trx, scope: Scope, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  const account = 'accountId' in scope ? scope.accountId : null
  const organization = scope.kind === 'tenant' ? scope.organizationId : 'platform'
  const rows = entries.map(entry => ({
    organizationId: entry.organizationId ?? organization,
    id: ctx.newId(),
    at: ctx.now(),
    accountId: entry.accountId ?? account,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    details: JSON.stringify(entry.details ?? {}),
  }))
  await trx.insertInto('audit').values(rows).execute()
}
