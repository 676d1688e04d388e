import type { ComparisonQuery, ComparisonReply, ComparisonRow, ShareReply } from '../../shared/contract/comparison.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { comparisonFileTexts } from '../../shared/texts/admin/comparison-file.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { type Language, nameIn } from '../../shared/texts/language.ts'
import type { Cell, Column, Sheet } from './sheet.ts'

/** The comparison as it is shown: the same rows in the same order, the same words, the same rounding. No id. */
export function comparisonSheet(shown: ComparisonReply, query: ComparisonQuery, lang: Language): Sheet {
  const columns = columnsOf(shown, lang)
  return {
    name: comparisonTexts[lang].title,
    about: aboutOf(shown, query, lang),
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: shown.rows.map(row => columns.map(({ cell }) => cell(row))),
  }
}

interface ShownColumn extends Column {
  readonly cell: (row: ComparisonRow) => Cell
}

function columnsOf({ scheme }: ComparisonReply, lang: Language): ShownColumn[] {
  const words = wordsOf(lang)
  const { formula, serviceFunction, verdict, unstable, form, dimension, hidden } = terms[lang]
  const text = (title: string, width: number, cell: ShownColumn['cell']): ShownColumn => ({
    ...{ title, width, cell },
    format: 'text',
  })
  const whole = (title: string, cell: ShownColumn['cell']): ShownColumn => ({ title, format: 'whole', width: 10, cell })
  const tenths = (title: string, cell: ShownColumn['cell']): ShownColumn => ({
    ...{ title, width: 16, cell },
    format: 'tenths',
  })
  const percent = (title: string, cell: ShownColumn['cell']) => tenths(words.percentOf(title), cell)
  return [
    text(words.organization, 36, row => nameIn(lang, row.organization.name)),
    text(words.function, 14, row => serviceFunction[row.organization.function]),
    percent(formula[scheme.formula], row => number(row.rate.percent, row.n > 0 ? hidden : words.noRate)),
    percent(words.lower(scheme.confidence), row => number(row.interval?.lower, words.none)),
    percent(words.upper(scheme.confidence), row => number(row.interval?.upper, words.none)),
    whole(words.n, row => row.n),
    tenths(words.effective, row => (row.effectiveN === null ? words.none : Math.floor(row.effectiveN * 10) / 10)),
    whole(words.answeredLong, row => row.answered),
    percent(words.coverage, row => share(row.coverage, words.unknown)),
    percent(words.paperShare, row => share(row.paper, words.none)),
    percent(words.standingShare, row => share(row.standing, words.none)),
    ...scheme.thresholds.flatMap(({ percent, label }) => {
      const found = (row: ComparisonRow) => row.verdicts.find(each => each.threshold === percent)
      const line = label[lang]
      return [
        text(words.verdictOf(line), 28, row => verdict[found(row)?.verdict ?? 'undetermined']),
        text(words.unstableOf(line), 36, row => {
          const causes = found(row)?.unstable ?? []
          return causes.map(cause => unstable[cause as keyof typeof unstable] ?? cause).join(words.causeJoin)
        }),
      ]
    }),
    text(words.missing, 28, row => {
      if (row.answered === 0) return words.noAnswers
      return row.missing
        .map(gap => (gap.kind === 'form' ? form[gap.form] : dimension[gap.dimension]))
        .join(words.listJoin)
    }),
  ]
}

function number(percent: string | null | undefined, ofNothing: string): Cell {
  return percent == null ? ofNothing : Number(percent)
}

function share(of: ShareReply | null, ofNothing: string): Cell {
  return number(of?.percent, ofNothing)
}

function aboutOf(shown: ComparisonReply, query: ComparisonQuery, lang: Language): [string, string][] {
  const words = wordsOf(lang)
  const { formula, formulaMeans } = terms[lang]
  const { scheme, period, computedAt, rows, organizations } = shown
  const note = `${scheme.note[lang]} (${scheme.id})`
  return [
    [words.fileTitle(period.from.slice(0, 4)), ''],
    [words.period, words.periodIs(period.from, period.to)],
    [words.scheme, words.schemeLine(formula[scheme.formula], formulaMeans[scheme.formula], note)],
    [words.asOf, words.asOfIs(clockOf(computedAt))],
    [words.filter, filtersOf(shown, query, lang)],
    [words.organization, words.shown(String(rows.length), String(organizations))],
    [
      words.rounding,
      `${words.roundingIs}${lang === 'zh' ? '。' : '. '}${terms[lang].hiddenWhy(String(scheme.smallCell))}`,
    ],
  ]
}

function filtersOf({ scheme }: ComparisonReply, query: ComparisonQuery, lang: Language): string {
  const words = wordsOf(lang)
  const { serviceFunction, verdict } = terms[lang]
  const [, line, found] = /^([\d.]+)-(.+)$/.exec(query.verdict ?? '') ?? []
  const label = scheme.thresholds.find(({ percent }) => percent === Number(line))?.label[lang] ?? line
  const filters = [
    query.function && words.filterIs(words.filterFunction, serviceFunction[query.function]),
    found && words.filterIs(label ?? '', verdict[found as keyof typeof verdict]),
    query.unstable && words.filterUnstable,
    query.search && words.filterIs(words.filterSearch, query.search),
  ]
  return filters.filter(Boolean).join(words.filterJoin) || words.filterNone
}

function wordsOf(lang: Language) {
  return { ...comparisonTexts[lang], ...comparisonFileTexts[lang] }
}

const SHANGHAI_MS = 8 * 3_600_000

/** 2025-11-22 14:05 in Shanghai. */
export function clockOf(epochMs: number): string {
  const clock = new Date(epochMs + SHANGHAI_MS).toISOString().slice(11, 16)
  return `${businessDayOf(epochMs)} ${clock}`
}
