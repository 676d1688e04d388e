import { hash } from 'node:crypto'
import type { ComparisonReply } from '../../shared/contract/comparison.ts'
import type { NewSnapshot } from '../../shared/contract/snapshots.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import type { Language } from '../../shared/texts/language.ts'
import { record } from '../audit/record.ts'
import { compare } from '../comparison/compare.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { inScope } from '../scope/in-scope.ts'
import type { EvaluatorScope } from '../scope/scope.ts'

const ACCOUNTS = { kind: 'accounts' } as const

/** What is kept, in the order of nothing: its canonical JSON has one order. */
export interface SnapshotBody {
  readonly v: 1
  readonly author: string
  readonly createdAt: number
  readonly note: string | null
  readonly query: NewSnapshot['query']
  readonly shown: ComparisonReply
}

/** Keeps what the comparison shows for this query, with who kept it and when, under a digest of all that. */
export async function takeSnapshot(
  ctx: Context,
  scope: EvaluatorScope,
  { query, note: given }: NewSnapshot,
  lang: Language,
): Promise<string> {
  const note = given ?? null
  const shown = await compare(ctx, scope, query, lang)
  if (shown.rows.length === 0) throw new AppError('snapshot.empty')
  const id = ctx.newId()
  const createdAt = ctx.now()
  const kept: SnapshotBody = { v: 1, author: scope.accountId, createdAt, note, query, shown }
  // Through JSON first: what is undefined isn't said at all.
  const body = canonicalJson(JSON.parse(JSON.stringify(kept)))
  const digest = digestOf(body)
  const year = Number(shown.period.from.slice(0, 4))
  const ids = shown.rows.map(row => row.organization.id).sort()
  await inScope(ctx.db, ACCOUNTS, async trx => {
    await trx
      .insertInto('snapshot')
      .values({
        ...{ id, createdAt, year, note, body, digest },
        accountId: scope.accountId,
        scheme: shown.scheme.id,
        organizations: ids.join(','),
      })
      .execute()
    await record(ctx, trx, ACCOUNTS, {
      action: 'snapshot.taken',
      subjectKind: 'snapshot',
      subjectId: id,
      accountId: scope.accountId,
      details: { year, digest, organizations: ids.length },
    })
  })
  return id
}

export function digestOf(body: string): string {
  return hash('sha256', body, 'hex')
}
