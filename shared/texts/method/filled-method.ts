import { LEVELS } from '../../domain/dimensions.ts'
import type { Scheme } from '../../domain/scheme.ts'
import type { terms } from '../admin/terms.ts'
import { fill } from '../fill.ts'
import { type Language, nameIn } from '../language.ts'
import { checkValues } from './check-values.ts'
import type { MethodSentences } from './sentences.ts'

type Terms = (typeof terms)[Language]

/** The page's sentences with what the scheme sets and what follows from it. */
export function filledMethod(scheme: Scheme, words: MethodSentences, { formula, unstable }: Terms, lang: Language) {
  const values = { ...valuesOf(scheme, words, lang), formula: formula[scheme.decides] }
  const filled = (sentence: string) => fill(sentence, values)
  const { few: _, ...causes } = unstable
  const listed = (line: string) => (line === '{causes}' ? Object.values(causes) : filled(line))
  return {
    settings: words.settings.map(([name, value]) => [name, filled(value)] as const),
    sections: words.sections.map(({ id, title, text, formula, list, example }) => ({
      ...{ id, title: filled(title), text: text.map(filled), formula: formula && filled(formula) },
      ...{ list: list?.flatMap(listed), example: example?.map(filled) },
    })),
  }
}

/** All gaps but {formula} and {causes}. Exported for its test. */
export function valuesOf(scheme: Scheme, words: MethodSentences, lang: Language) {
  const named = { name: nameIn(lang, scheme.name), note: nameIn(lang, scheme.note) }
  return { ...named, ...ofScheme(scheme, words, lang), ...worked(scheme, words) }
}

function ofScheme(scheme: Scheme, { slash, comma }: MethodSentences, lang: Language) {
  const { id, version, satisfiedFrom, favourableFrom, negativeUpTo, minResponsesPerForm } = scheme
  const { minEffectivePerForm, clientCorrelation, confidencePercent, funnelConfidencePercent, closesOn } = scheme
  const [month, day] = closesOn.split('-')
  return {
    ...{ id, version, satisfiedFrom, favourableFrom, negativeUpTo, minResponsesPerForm, minEffectivePerForm },
    ...{ clientCorrelation, confidencePercent, funnelConfidencePercent },
    ...{ closesOn, closingMonth: Number(month), closingDay: Number(day) },
    ...{ smallGeneral: scheme.smallCell.general, smallStaff: scheme.smallCell.staff },
    scores: LEVELS.map(level => scheme.scores[level]).join(slash),
    dimensionWeights: Object.values(scheme.dimensionWeights).join(':'),
    formWeights: Object.values(scheme.formWeights).join(':'),
    thresholds: scheme.thresholds.map(({ label }) => nameIn(lang, label)).join(comma),
    firstLine: scheme.thresholds[0]?.percent ?? '',
  }
}

function worked(scheme: Scheme, { slash, pause, comma }: MethodSentences) {
  const { example, mean, wilson, enough, allSatisfied, effective, answer, combined, funnel } = checkValues(scheme)
  const { singles, largest } = effective
  const [ofVisits = '', ofMatters = ''] = combined.parts
  return {
    ...{ counts: example.counts.join(slash), satisfied: example.satisfied, favourable: example.favourable },
    ...{ meanRate: mean.rate, meanInterval: mean.interval },
    ...{ wilsonSatisfied: wilson.satisfied, wilsonN: wilson.n, wilsonRate: wilson.rate },
    ...{ wilsonInterval: wilson.interval, allSatisfiedN: allSatisfied.n, allSatisfiedInterval: allSatisfied.interval },
    ...{ singles, largest, all: singles + largest, effectiveN: effective.n },
    ...{ ofVisits, ofMatters, combinedRate: combined.rate, combinedInterval: combined.interval },
    ...{ funnelMean: funnel.mean, funnelN: funnel.n, funnelLimits: funnel.limits },
    ...numbered('line', enough, ({ line }) => line),
    ...numbered('cases', enough, ({ cases }) => cases.join(comma)),
    ...numbered('levels', answer, ({ levels }) => levels.join(pause)),
    ...numbered('value', answer, ({ value }) => value),
  }
}

/** line1, line2, … */
function numbered<T>(name: string, list: readonly T[], of: (each: T) => string | number) {
  return Object.fromEntries(list.map((each, at) => [`${name}${at + 1}`, of(each)]))
}
