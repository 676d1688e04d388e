import { z } from 'zod'
import { DIMENSIONS } from '../domain/dimensions.ts'
import { DOUBTS, VERDICTS } from '../domain/verdict.ts'
import { daySchema, formSchema, instantSchema } from './common.ts'
import { coverageSchema } from './coverage.ts'
import { organizationReply } from './organizations.ts'

const count = z.number().int().nonnegative()
/** Percent with one decimal as it is shown: rates and lower bounds rounded down, upper bounds up. null: 无法计算. */
const percent = z.string().regex(/^\d{1,3}\.\d$/, 'percent')

export const formulaSchema = z.enum(['satisfied-share', 'favourable-share', 'mean-score']).meta({ id: 'Formula' })

export const rateSchema = z
  .object({
    percent: percent.nullable(),
    exact: z
      .object({ numerator: z.string(), denominator: z.string() })
      .nullable()
      .describe('The exact fraction behind percent; comparisons with thresholds use it'),
  })
  .meta({ id: 'Rate' })

export const intervalSchema = z.object({ lower: percent, upper: percent }).meta({ id: 'Interval' })

export const formFigureSchema = z
  .object({
    form: formSchema,
    answered: count.describe('Answers that count, with or without a value'),
    n: count.describe('Counted answers with a value'),
    effectiveN: z.number().nullable().describe('n adjusted for answers of one client'),
    rate: rateSchema,
    interval: intervalSchema.nullable(),
  })
  .meta({ id: 'FormFigure' })

export const verdictSchema = z
  .object({
    threshold: z.number(),
    label: z.object({ zh: z.string(), en: z.string() }),
    verdict: z.enum(VERDICTS),
    doubts: z.array(z.enum(DOUBTS)).describe('What keeps an unconfirmed verdict provisional'),
    unstable: z.array(z.string()).describe('结论不稳: the causes by which the plain verdict flips'),
  })
  .meta({ id: 'Verdict' })

export const figureSchema = z
  .object({
    formula: formulaSchema.describe('The formula of the scheme that decides'),
    answered: count,
    n: count,
    effectiveN: z.number().nullable(),
    rate: rateSchema,
    interval: intervalSchema.nullable(),
    nonResponse: intervalSchema
      .nullable()
      .describe('Every unrated service of the ledger at the worst, and at the best; null without a ledger'),
    fullyCounted: z.boolean().describe('台账内全数评价: each service of the ledger was rated, so there is no interval'),
    formulas: z.array(z.object({ formula: formulaSchema, rate: rateSchema })),
    forms: z.array(formFigureSchema),
    verdicts: z.array(verdictSchema),
    missing: z
      .array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('form'), form: formSchema }),
          z.object({ kind: z.literal('dimension'), dimension: z.enum(DIMENSIONS) }),
        ]),
      )
      .describe('What keeps the verdict from 已达到: a form or a dimension never rated'),
  })
  .meta({ id: 'Figure' })
export type FigureReply = z.infer<typeof figureSchema>

export const schemeSchema = z
  .object({
    id: z.string(),
    formula: formulaSchema,
    note: z.object({ zh: z.string(), en: z.string() }),
    thresholds: z.array(z.object({ percent: z.number(), label: z.object({ zh: z.string(), en: z.string() }) })),
    confidence: z.number().describe('Of intervals, in percent'),
    smallN: z.number().describe('Below this n a month is drawn hollow'),
    smallCell: z
      .number()
      .describe("Below this n only the organization's administrators see more than the count: rate null though n > 0"),
  })
  .meta({ id: 'Scheme' })

export const monthFigure = z
  .object({ month: z.string(), n: count, rate: rateSchema, interval: intervalSchema.nullable() })
  .meta({ id: 'MonthFigure' })

export const dimensionFigure = z
  .object({
    dimension: z.enum(DIMENSIONS),
    levels: z
      .object({ 5: count, 4: count, 3: count, 2: count, 1: count })
      .nullable()
      .describe('Rated items by level; null: a small cell, of which you see the count only'),
    notApplicable: count,
    n: count.describe('Answers that rated this dimension'),
    rate: rateSchema,
  })
  .meta({ id: 'DimensionFigure' })

export const overviewQuery = z.strictObject({
  year: z
    .string()
    .regex(/^[12]\d{3}$/, 'year')
    .optional(),
})
export const overviewReply = z
  .object({
    organization: organizationReply,
    period: z.object({ from: daySchema, to: daySchema }),
    computedAt: instantSchema,
    scheme: schemeSchema,
    figure: figureSchema,
    coverage: coverageSchema,
    notCounted: z.object({ test: count, superseded: count, late: count, excluded: count }),
    trend: z.array(monthFigure).describe('12 months up to the current one, oldest first'),
    dimensions: z.array(dimensionFigure),
  })
  .meta({ id: 'Overview' })
export type OverviewReply = z.infer<typeof overviewReply>
