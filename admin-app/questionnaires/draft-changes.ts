import { DIMENSIONS, type Dimension, type Names } from '../../shared/domain/dimensions.ts'
import type { QuestionnaireContent, QuestionnaireItem } from '../../shared/domain/questionnaires.ts'

/** The list with the part at `index` one place up (-1) or down (1); at either end it stays. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const next = [...list]
  const [part] = next.splice(index, 1)
  if (part !== undefined) next.splice(Math.max(0, index + by), 0, part)
  return next
}

export function replaced<T>(list: readonly T[], index: number, part: T): T[] {
  return list.map((each, nth) => (nth === index ? part : each))
}

export function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, nth) => nth !== index)
}

/** After the last item of its dimension; else before the first of a later dimension, else at the end. */
export function withItem(content: QuestionnaireContent, item: QuestionnaireItem): QuestionnaireContent {
  const order = (dimension: Dimension) => DIMENSIONS.indexOf(dimension)
  const last = content.items.findLastIndex(({ dimension }) => dimension === item.dimension)
  const later = content.items.findIndex(({ dimension }) => order(dimension) > order(item.dimension))
  const at = last >= 0 ? last + 1 : later >= 0 ? later : content.items.length
  return { ...content, items: [...content.items.slice(0, at), item, ...content.items.slice(at)] }
}

/** An id that no other part has had: ids stay with a part through all versions. */
export function freshId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6))
  return prefix + [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Names with one language changed; English that was emptied is left out. */
export function reworded(names: Names, lang: 'zh' | 'en', text: string): Names {
  if (lang === 'zh') return { ...names, zh: text }
  return text === '' ? { zh: names.zh } : { zh: names.zh, en: text }
}

/** Texts that an English page shows in Chinese. */
export function withoutEnglish({ title, items, reasons, questions }: QuestionnaireContent): number {
  const parts = [...items, ...(questions ?? [])]
  const names = [title, ...parts.flatMap(({ text, hint }) => (hint ? [text, hint] : [text]))]
  return [...names, ...(reasons?.own ?? []).map(({ text }) => text)].filter(({ en }) => !en).length
}
