import { z } from 'zod'
import { LONGEST_FEEDBACK_DAYS } from '../domain/feedback-limit.ts'
import { purposeSchema } from './codes.ts'
import { daySchema, formSchema, idSchema, instantSchema, lineSchema, namesSchema } from './common.ts'

/** Codes in one batch: what one request may ask the database to insert. */
export const LONGEST_BATCH = 1000
/** Rows of the ledger that are offered at once. */
export const MOST_CANDIDATES = 500

const ids = z.array(idSchema).max(LONGEST_BATCH).default([])
const validDays = z
  .number()
  .int()
  .min(1)
  .max(LONGEST_FEEDBACK_DAYS)
  .optional()
  .describe("Days from today; where it is left out, the organization's feedback limit: of the ledger from its day on")
const always = {
  key: z
    .string()
    .regex(/^[0-9A-Za-z_-]{16,64}$/, 'key')
    .describe('Chosen by the caller: sent again with the same request it makes nothing more'),
  label: namesSchema.optional().describe('Of the batch; standing codes bear it too'),
  purpose: purposeSchema.default('live'),
}

export const newBatch = z
  .discriminatedUnion('of', [
    z
      .strictObject({
        of: z.literal('targets'),
        ...always,
        organization: z.boolean().default(false).describe('Also one for the organization as a whole'),
        services: ids,
        windows: ids,
        staff: ids,
      })
      .describe('One standing code for each'),
    z
      .strictObject({ of: z.literal('ledger'), ...always, matters: ids, visits: ids, validDays })
      .describe('One once-code for each delivered matter and each visit that has none'),
    z
      .strictObject({
        of: z.literal('numbers'),
        ...always,
        form: formSchema,
        count: z.number().int().min(1).max(LONGEST_BATCH),
        prefix: lineSchema.max(20).optional().describe('Before the number: DT- makes DT-0001'),
        from: z.number().int().min(0).max(999_999).default(1),
        serviceId: idSchema.optional(),
        windowId: idSchema.optional(),
        staffId: idSchema.optional(),
        validDays,
      })
      .describe('Numbered once-codes to hand out'),
  ])
  .meta({ id: 'NewCodeBatch' })
export type NewBatch = z.infer<typeof newBatch>

const count = z.number().int().nonnegative()
export const batchReply = z
  .object({
    id: idSchema,
    of: z.enum(['targets', 'ledger', 'numbers']),
    kind: z.enum(['standing', 'once']),
    label: namesSchema.nullable(),
    createdAt: instantSchema,
    createdBy: z.string().nullable().describe('Name of whoever made it'),
    made: count,
    open: count,
    used: count,
    revoked: count,
    expired: count,
  })
  .meta({ id: 'CodeBatch' })
export type BatchReply = z.infer<typeof batchReply>
export const batchList = z
  .object({ batches: z.array(batchReply), next: idSchema.nullable() })
  .meta({ id: 'CodeBatchList' })
export type BatchList = z.infer<typeof batchList>
export const batchPath = z.object({ organization: idSchema, batch: idSchema })

export const candidateQuery = z.object({
  form: formSchema,
  from: daySchema.optional().describe('Of delivery or visit'),
  to: daySchema.optional(),
})
export type CandidateQuery = z.infer<typeof candidateQuery>
export const candidateList = z
  .object({
    rows: z.array(
      z.object({
        id: idSchema,
        number: z.string(),
        day: daySchema,
        client: namesSchema.nullable(),
        service: namesSchema.nullable(),
        until: daySchema.describe('Last day of the feedback limit'),
      }),
    ),
    isMore: z.boolean().describe('More than the newest of them match'),
    feedbackDays: z.number().int().positive().describe('The feedback limit that holds where none is asked for'),
  })
  .meta({ id: 'CodeCandidates' })
export type CandidateList = z.infer<typeof candidateList>
