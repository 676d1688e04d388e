import type { Dimension, Form, Level, Names } from './dimensions.ts'

/** The three ways from ratings to a rate; always computed together, the scheme names the one that decides. */
export const FORMULAS = ['satisfied-share', 'favourable-share', 'mean-score'] as const
export type Formula = (typeof FORMULAS)[number]

/** A line that the plain rate is held against, in percent (or points of 100). */
export interface Threshold {
  readonly percent: number
  readonly label: Names
}

/** 口径: every number by which ratings become a figure. Chosen before its period begins, printed beside every rate. */
export interface Scheme {
  readonly id: string
  readonly name: Names
  readonly version: number
  readonly note: Names
  readonly decides: Formula
  /** Points of each level, integers of 0 … 100. */
  readonly scores: Readonly<Record<Level, number>>
  readonly satisfiedFrom: Level
  readonly favourableFrom: Level
  readonly negativeUpTo: Level
  /** Integers > 0, renormalised over the dimensions that a response rates. */
  readonly dimensionWeights: Readonly<Record<Dimension, number>>
  /** Integers > 0. */
  readonly formWeights: Readonly<Record<Form, number>>
  /** Below this many valued responses a form that isn't fully counted is weighted by n. */
  readonly minResponsesPerForm: number
  readonly thresholds: readonly Threshold[]
  /** Effective responses that each form needs before an interval confirms a verdict. */
  readonly minEffectivePerForm: number
  /** ρ, 0 … 1: how alike the answers of one client are. */
  readonly clientCorrelation: number
  readonly confidencePercent: number
  /** Last day on which answers enter a year's figures, 'MM-DD' of the year after. */
  readonly closesOn: string
  /** Cells with fewer responses show their count only. */
  readonly smallCell: { readonly general: number; readonly staff: number }
  readonly funnelConfidencePercent: number
  readonly signal: { readonly confidencePercent: number; readonly months: number; readonly minResponses: number }
  /** Chinese working days. */
  readonly caseDeadlines: { readonly contactDays: number; readonly replyDays: number }
  readonly publicBenefitPercent: number
}

/** builtin-1: the software's own reading of standards that set thresholds but no formula (method.md). */
export const BUILTIN_SCHEME: Scheme = {
  id: 'builtin-1',
  name: { zh: '内置口径 1', en: 'Built-in scheme 1' },
  version: 1,
  note: { zh: '软件内置口径，非标准规定', en: 'Built into the software, not prescribed by the standard' },
  decides: 'satisfied-share',
  scores: { 5: 100, 4: 80, 3: 60, 2: 40, 1: 20 },
  satisfiedFrom: 4,
  favourableFrom: 3,
  negativeUpTo: 2,
  dimensionWeights: { acceptance: 1, management: 1, quality: 1, personnel: 1 },
  formWeights: { visit: 1, matter: 1 },
  minResponsesPerForm: 10,
  thresholds: [
    { percent: 80, label: { zh: '80（5.1／四星）', en: '80 (5.1 / four stars)' } },
    { percent: 90, label: { zh: '90（五星）', en: '90 (five stars)' } },
  ],
  minEffectivePerForm: 30,
  clientCorrelation: 0.5,
  confidencePercent: 95,
  closesOn: '01-31',
  smallCell: { general: 5, staff: 10 },
  funnelConfidencePercent: 99.8,
  signal: { confidencePercent: 99.8, months: 12, minResponses: 100 },
  caseDeadlines: { contactDays: 1, replyDays: 15 },
  publicBenefitPercent: 90,
}
