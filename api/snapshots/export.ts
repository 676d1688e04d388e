import { snapshotTexts } from '../../shared/texts/admin/snapshots.ts'
import type { Language } from '../../shared/texts/language.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { clockOf, comparisonSheet } from '../exports/comparison-sheet.ts'
import type { Sheet } from '../exports/sheet.ts'
import { inScope } from '../scope/in-scope.ts'
import type { EvaluatorScope } from '../scope/scope.ts'
import { getSnapshot } from './find.ts'

const ACCOUNTS = { kind: 'accounts' } as const

/** The kept rows as a file, with who kept them, when, and their digest. Throws not-found. */
export async function exportSnapshot(
  ctx: Context,
  scope: EvaluatorScope,
  id: string,
  lang: Language,
  format: 'csv' | 'xlsx',
): Promise<{ sheet: Sheet; name: string; year: number }> {
  const { shown, query, author, createdAt, digest, year, isIntact } = await getSnapshot(ctx, scope, id)
  const words = snapshotTexts[lang]
  await inScope(ctx.db, ACCOUNTS, trx =>
    record(ctx, trx, ACCOUNTS, {
      action: 'snapshot.exported',
      subjectKind: 'snapshot',
      subjectId: id,
      accountId: scope.accountId,
      details: { format },
    }),
  )
  const sheet = comparisonSheet(shown, query, lang)
  const about: [string, string][] = [
    ...sheet.about.map(([name, value]): [string, string] => [name, value]),
    [words.one, words.takenBy(author, clockOf(createdAt))],
    [words.digest, isIntact ? digest : words.broken],
  ]
  return { sheet: { ...sheet, about }, name: `${words.one} ${year}`, year }
}
