import { columnOf, type ImportSheet } from '../../shared/domain/import-sheets.ts'
import type { ImportValue } from '../../shared/domain/import-values.ts'
import type { Language } from '../../shared/texts/language.ts'

const YES_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const

/** A value as the file would say it: 是, 小型, 12000.50; undefined where the cell is empty. */
export function valueText(
  sheet: ImportSheet,
  key: string,
  value: ImportValue | undefined,
  lang: Language,
): string | undefined {
  const kind = columnOf(sheet, key)?.kind
  if (value === undefined || !kind) return undefined
  if (typeof value === 'boolean') return YES_NO[lang][value ? 0 : 1]
  if (kind.is === 'money' && typeof value === 'number') return (value / 100).toFixed(2)
  if (kind.is === 'choice' && typeof value === 'string') return kind.choices[value]?.[lang === 'zh' ? 0 : 1] ?? value
  return Array.isArray(value) ? value.join(lang === 'zh' ? '、' : ', ') : String(value)
}
