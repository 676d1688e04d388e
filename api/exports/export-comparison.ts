import type { ComparisonQuery } from '../../shared/contract/comparison.ts'
import { comparisonFileTexts } from '../../shared/texts/admin/comparison-file.ts'
import { type Language, nameIn } from '../../shared/texts/language.ts'
import { record } from '../audit/record.ts'
import { compare } from '../comparison/compare.ts'
import type { Context } from '../context.ts'
import { inScope } from '../scope/in-scope.ts'
import type { EvaluatorScope } from '../scope/scope.ts'
import { comparisonSheet } from './comparison-sheet.ts'
import type { Sheet } from './sheet.ts'

export interface Export {
  readonly sheet: Sheet
  /** Without an ending; in the language of the file. */
  readonly name: string
  readonly year: string
}

const ACCOUNTS = { kind: 'accounts' } as const

/** What the comparison shows for this query, ready for a file; who took it away stands in the audit log. */
export async function exportComparison(
  ctx: Context,
  scope: EvaluatorScope,
  query: ComparisonQuery,
  lang: Language,
  format: 'csv' | 'xlsx',
): Promise<Export> {
  const shown = await compare(ctx, scope, query, lang)
  const year = shown.period.from.slice(0, 4)
  const { lang: _, ...asked } = query
  await inScope(ctx.db, ACCOUNTS, trx =>
    record(ctx, trx, ACCOUNTS, {
      action: 'comparison.exported',
      subjectKind: 'comparison',
      subjectId: year,
      accountId: scope.accountId,
      details: { ...asked, format, organizations: shown.rows.map(row => row.organization.id) },
    }),
  )
  const words = comparisonFileTexts[lang]
  const first = shown.rows[0]?.organization.name ?? { zh: '' }
  const name = words.fileName(year, words.fileList(nameIn(lang, first), shown.rows.length))
  return { sheet: comparisonSheet(shown, query, lang), name, year }
}
