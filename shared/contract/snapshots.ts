import { z } from 'zod'
import { idSchema, instantSchema, lineSchema, namesSchema } from './common.ts'
import { comparedFigure, comparisonQuery, comparisonReply } from './comparison.ts'

const snapshotQuery = comparisonQuery.omit({ lang: true })

export const newSnapshot = z
  .strictObject({
    query: snapshotQuery.describe('Of GET /comparison: the rows that it shows now are kept'),
    lang: comparisonQuery.shape.lang.describe('Of names that rows are sorted by'),
    note: lineSchema.max(100).optional().describe('What it is for'),
  })
  .meta({ id: 'NewSnapshot' })
export type NewSnapshot = z.infer<typeof newSnapshot>

const meta = {
  id: idSchema,
  createdAt: instantSchema,
  author: z.string(),
  year: z.number().int(),
  scheme: z.string(),
  note: z.string().nullable(),
  organizations: z.number().int().positive(),
  digest: z.string().describe('SHA-256 of the canonical JSON of what was shown, by whom, when and by which query; hex'),
}

export const snapshotMeta = z.object(meta).meta({ id: 'SnapshotMeta' })
export type SnapshotMeta = z.infer<typeof snapshotMeta>
export const snapshotList = z
  .object({ snapshots: z.array(snapshotMeta), next: idSchema.nullable() })
  .meta({ id: 'SnapshotList' })
export type SnapshotList = z.infer<typeof snapshotList>

const side = comparedFigure.pick({ rate: true, n: true, answered: true, verdicts: true })

export const snapshotReply = z
  .object({
    ...meta,
    query: snapshotQuery,
    shown: comparisonReply.describe('Exactly what was shown'),
    isIntact: z.boolean().describe('Whether what is kept still has its digest'),
    differences: z
      .array(z.object({ organization: z.object({ id: idSchema, name: namesSchema }), before: side, after: side }))
      .describe('Organizations whose figures are others now'),
  })
  .meta({ id: 'Snapshot' })
export type SnapshotReply = z.infer<typeof snapshotReply>

export const snapshotPath = z.object({ snapshot: idSchema })
export const snapshotLanguage = z.strictObject({ lang: comparisonQuery.shape.lang })
