import type { Weighting } from './combine.ts'
import type { LevelCounts } from './dimension-tally.ts'
import type { Dimension, Form, Names } from './dimensions.ts'
import type { BoundsFigure, ExactShare, IntervalFigure } from './exact-share.ts'
import type { PerFormula } from './formula.ts'
import type { Formula } from './scheme.ts'
import type { Cause } from './variants.ts'
import type { Doubt, Missing, Verdict } from './verdict.ts'

/** One formula's rate and how sure it is. Nulls show 无法计算, or nothing for an interval. */
export interface RateFigure {
  readonly rate: ExactShare | null
  /** Null without values, and where all services are counted (台账内全数评价). */
  readonly interval: IntervalFigure | null
  /** Null without a ledger. */
  readonly nonResponse: BoundsFigure | null
}

export interface DimensionFigure {
  /** Responses that rate the dimension. */
  readonly valued: number
  readonly levels: LevelCounts
  readonly rates: PerFormula<ExactShare | null>
}

/** What one form and both forms together have in common. */
export interface PartFigure {
  readonly answered: number
  readonly valued: number
  readonly negative: number
  /** n_e, rounded to three decimals. */
  readonly effective: number
  /** Known clients with a valued response. */
  readonly clients: number
  /** Valued responses of unknown clients, which count singly. */
  readonly unknownClients: number
  /** N, the ledger's services; null where no ledger is kept. */
  readonly services: number | null
  /** Services of the ledger with a valued response. */
  readonly rated: number
  /** rated ÷ N; null where N is 0 or unknown. */
  readonly coverage: ExactShare | null
  /** 台账内全数评价. */
  readonly fullyCounted: boolean
  readonly rates: PerFormula<RateFigure>
  readonly dimensions: Readonly<Record<Dimension, DimensionFigure>>
}

export interface CombinedFigure extends PartFigure {
  /** Null without values. */
  readonly weighting: Weighting | null
  readonly weights: Readonly<Record<Form, number>>
  /** MOVER; otherwise, where clients are shared or unknown, the weighted mean of the bounds. */
  readonly independent: boolean
}

export interface ThresholdVerdict {
  readonly percent: number
  readonly label: Names
  readonly verdict: Verdict
  /** Why it is provisional. */
  readonly doubts: readonly Doubt[]
  /** 结论不稳: what flips the plain verdict. */
  readonly unstable: readonly Cause[]
}

export interface VariantFigure {
  readonly cause: Cause
  readonly valued: number
  readonly rate: ExactShare | null
}

/** Everything to be shown of one organization (or part of it) and period. Plain JSON. */
export interface SatisfactionFigure {
  readonly scheme: { readonly id: string; readonly version: number; readonly name: Names; readonly note: Names }
  /** The formula that verdicts, instability and variants go by. */
  readonly decides: Formula
  readonly verdicts: readonly ThresholdVerdict[]
  readonly missing: readonly Missing[]
  readonly combined: CombinedFigure
  readonly forms: Readonly<Record<Form, PartFigure>>
  /** Answers left out by a confirmed exclusion; the variant `exclusions` is the rate with them. */
  readonly excluded: number
  readonly variants: readonly VariantFigure[]
}
