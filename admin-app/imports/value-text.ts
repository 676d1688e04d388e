import type { ImportValue } from '../../shared/domain/import-values.ts'
import type { importColumns } from '../../shared/texts/admin/import-columns.ts'
import type { Language } from '../../shared/texts/language.ts'

const YES_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const

type Column = (typeof importColumns)['zh']['services'][string]

/** A value as the file would say it: 是, 小型, 12000.50; undefined where the cell is empty. */
export function valueText(
  column: Column | undefined,
  value: ImportValue | undefined,
  lang: Language,
): string | undefined {
  if (value === undefined || !column) return undefined
  if (typeof value === 'boolean') return YES_NO[lang][value ? 0 : 1]
  if (column.kind === 'money' && typeof value === 'number') return (value / 100).toFixed(2)
  if (column.kind === 'choice' && typeof value === 'string') return column.choices[value] ?? value
  return Array.isArray(value) ? value.join(lang === 'zh' ? '、' : ', ') : String(value)
}
