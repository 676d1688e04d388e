import { z } from 'zod'
import { FUNCTIONS } from '../domain/dimensions.ts'
import { VERDICTS } from '../domain/verdict.ts'
import { daySchema, formSchema, functionSchema, idSchema, instantSchema, namesSchema } from './common.ts'
import { figureSchema, intervalSchema, overviewQuery, rateSchema, schemeSchema, verdictSchema } from './satisfaction.ts'

const count = z.number().int().nonnegative()

/** Columns that rows can be put in order by. */
export const SORTS = [
  'name',
  'function',
  'rate',
  'n',
  'effective',
  'answered',
  'coverage',
  'paper',
  'standing',
] as const
export type Sort = (typeof SORTS)[number]

/** `80-not-met`: the line, then the verdict on it. */
const verdictFilter = z.string().regex(new RegExp(`^\\d{1,3}(\\.\\d{1,3})?-(${VERDICTS.join('|')})$`), 'verdict')
const sort = z.enum([...SORTS, ...SORTS.map(name => `-${name}` as const)])

export const comparisonQuery = z.strictObject({
  year: overviewQuery.shape.year,
  function: z.enum(FUNCTIONS).optional(),
  verdict: verdictFilter.optional().describe('A line and the verdict on it: 80-not-met'),
  unstable: z.literal('1').optional().describe('Only organizations with a verdict that is 结论不稳'),
  search: z.string().trim().max(100).optional().describe('Part of a name'),
  sort: sort.optional().describe('Descending with a minus: -rate. By name where nothing is asked for'),
  lang: z.enum(['zh', 'en']).optional().describe('Of names that rows are sorted by, and of exports'),
})
export type ComparisonQuery = z.infer<typeof comparisonQuery>

/** A part of a total; null percent: 无法计算. */
export const shareSchema = z
  .object({ count, of: count, percent: rateSchema.shape.percent })
  .meta({ id: 'Share', description: 'So many of a total, percent rounded down' })
export type ShareReply = z.infer<typeof shareSchema>

export const comparedFigure = z
  .object({
    rate: rateSchema,
    interval: intervalSchema.nullable(),
    n: count.describe('Counted answers with a value'),
    effectiveN: z.number().nullable().describe('n adjusted for answers of one client'),
    answered: count.describe('Counted answers, with or without a value'),
    coverage: shareSchema.nullable().describe('Rated services of the ledger; null: no ledger is kept, 未知'),
    paper: shareSchema.describe('Answers on paper among all counted ones'),
    standing: shareSchema.describe('Answers through standing codes (posters) among all counted ones'),
    verdicts: z.array(verdictSchema.omit({ label: true, doubts: true })),
    missing: figureSchema.shape.missing,
  })
  .meta({ id: 'ComparedFigure' })
export type ComparedFigure = z.infer<typeof comparedFigure>

export const comparisonRow = z
  .object({
    organization: z.object({ id: idSchema, name: namesSchema, function: functionSchema }),
    computedAt: instantSchema.describe('When the figure was worked out; nothing that it counts has changed since'),
    ...comparedFigure.shape,
  })
  .meta({ id: 'ComparisonRow' })
export type ComparisonRow = z.infer<typeof comparisonRow>

export const comparisonReply = z
  .object({
    period: z.object({ from: daySchema, to: daySchema }),
    computedAt: instantSchema,
    scheme: schemeSchema,
    organizations: count.describe('All of the list, before any filter'),
    rows: z.array(comparisonRow),
  })
  .meta({ id: 'Comparison' })
export type ComparisonReply = z.infer<typeof comparisonReply>

export const funnelQuery = z.strictObject({
  year: overviewQuery.shape.year,
  function: functionSchema,
  form: formSchema,
  lang: comparisonQuery.shape.lang,
})
export type FunnelQuery = z.infer<typeof funnelQuery>

const limits = z.object({ lower: rateSchema.shape.percent, upper: rateSchema.shape.percent })

export const funnelPoint = z
  .object({
    organization: z.object({ id: idSchema, name: namesSchema }),
    n: count,
    effectiveN: z.number(),
    rate: rateSchema.shape.percent.describe('null: too few answers to show more than their count'),
    limits: limits.nullable().describe('Its own outer limits'),
    outside: z.enum(['below', 'above']).nullable().describe('Outside its own outer limits'),
  })
  .meta({ id: 'FunnelPoint' })
export type FunnelPointReply = z.infer<typeof funnelPoint>

export const funnelReply = z
  .object({
    period: z.object({ from: daySchema, to: daySchema }),
    computedAt: instantSchema,
    scheme: schemeSchema,
    function: functionSchema,
    form: formSchema,
    inner: z.number().describe('Confidence of the inner limits in percent'),
    outer: z.number().describe('Confidence of the outer limits in percent'),
    mean: rateSchema.shape.percent.describe('Of the group, weighted by effective n; null with fewer than two of them'),
    points: z.array(funnelPoint),
    curve: z
      .array(z.object({ effectiveN: z.number(), inner: z.array(z.number()), outer: z.array(z.number()) }))
      .describe('Limits in percent for drawing: lower, upper'),
    smallCell: z.number().describe('Fewer answers than this show their count only'),
  })
  .meta({ id: 'Funnel' })
export type FunnelReply = z.infer<typeof funnelReply>
