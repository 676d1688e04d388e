import type { ComparisonQuery, ComparisonRow, Sort } from '../../shared/contract/comparison.ts'
import { FUNCTIONS } from '../../shared/domain/dimensions.ts'
import { type Language, nameIn } from '../../shared/texts/language.ts'

/** What the query lets through, in the order that it asks for; what has no value stands last either way. */
export function selectRows(rows: readonly ComparisonRow[], query: ComparisonQuery, lang: Language): ComparisonRow[] {
  const byName = new Intl.Collator(lang === 'zh' ? 'zh-Hans-CN' : 'en', { numeric: true })
  const names = (a: ComparisonRow, b: ComparisonRow) =>
    byName.compare(nameIn(lang, a.organization.name), nameIn(lang, b.organization.name)) ||
    (a.organization.id < b.organization.id ? -1 : 1)
  const asked = query.sort ?? 'name'
  const isDown = asked.startsWith('-')
  const by = (isDown ? asked.slice(1) : asked) as Sort
  const order = (a: ComparisonRow, b: ComparisonRow) => {
    if (by === 'name') return isDown ? names(b, a) : names(a, b)
    const [one, other] = [placeOf(a, by), placeOf(b, by)]
    if (one === null || other === null) return Number(one === null) - Number(other === null) || names(a, b)
    return (isDown ? compare(other, one) : compare(one, other)) || names(a, b)
  }
  return rows.filter(row => isAsked(row, query)).sort(order)
}

function isAsked({ organization, verdicts }: ComparisonRow, query: ComparisonQuery): boolean {
  if (query.function && organization.function !== query.function) return false
  if (query.unstable && verdicts.every(({ unstable }) => unstable.length === 0)) return false
  if (query.verdict) {
    const [, line = '', verdict = ''] = /^([\d.]+)-(.+)$/.exec(query.verdict) ?? []
    if (!verdicts.some(each => each.threshold === Number(line) && each.verdict === verdict)) return false
  }
  const wanted = query.search?.toLowerCase()
  const { zh, en = '' } = organization.name
  return !wanted || zh.toLowerCase().includes(wanted) || en.toLowerCase().includes(wanted)
}

/** Something to compare by, as an exact share of two whole numbers; null where there is none. */
type Place = readonly [numerator: bigint, denominator: bigint]

function compare([a, b]: Place, [c, d]: Place): number {
  const [left, right] = [a * d, c * b]
  return left < right ? -1 : left > right ? 1 : 0
}

function placeOf(row: ComparisonRow, by: Exclude<Sort, 'name'>): Place | null {
  switch (by) {
    case 'function':
      return [BigInt(FUNCTIONS.indexOf(row.organization.function)), 1n]
    case 'rate':
      return row.rate.exact && [BigInt(row.rate.exact.numerator), BigInt(row.rate.exact.denominator)]
    case 'n':
    case 'answered':
      return [BigInt(row[by]), 1n]
    case 'effective':
      return row.effectiveN === null ? null : [BigInt(Math.round(row.effectiveN * 1000)), 1000n]
    default: {
      const share = row[by]
      return share && share.of > 0 ? [BigInt(share.count), BigInt(share.of)] : null
    }
  }
}
