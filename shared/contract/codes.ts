import { z } from 'zod'
import { daySchema, formSchema, idSchema, instantSchema, lineSchema, namesSchema } from './common.ts'

export const purposeSchema = z.enum(['live', 'test'])
export const referenceSchema = lineSchema.max(60)

const target = {
  label: namesSchema.optional().describe('What the poster says beside the organization, e.g. 一楼大厅'),
  serviceId: idSchema.optional(),
  windowId: idSchema.optional(),
  staffId: idSchema.optional(),
  expiresAt: instantSchema
    .optional()
    .describe('Where it is left out, a once-code that counts lives for the feedback limit, a standing code for good'),
}

/** standing: a poster, visits only. once: one visit or matter, one rating. */
export const newCode = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('standing'), purpose: purposeSchema.default('live'), ...target }),
    z.strictObject({
      kind: z.literal('once'),
      purpose: purposeSchema.default('live'),
      form: formSchema,
      reference: referenceSchema.optional().describe('Number of the matter or visit'),
      serviceDay: daySchema.optional().describe('Delivery date of the matter or date of the visit'),
      ...target,
    }),
  ])
  .meta({ id: 'NewCode' })
export type NewCode = z.infer<typeof newCode>

const kindSchema = z.enum(['standing', 'once'])
const stateSchema = z.enum(['open', 'used', 'revoked', 'expired'])

export const codeReply = z
  .object({
    id: idSchema,
    kind: kindSchema,
    purpose: purposeSchema,
    form: formSchema,
    label: namesSchema.nullable(),
    reference: z.string().nullable(),
    serviceId: idSchema.nullable(),
    windowId: idSchema.nullable(),
    staffId: idSchema.nullable(),
    matterId: idSchema.nullable(),
    visitId: idSchema.nullable(),
    batchId: idSchema.nullable(),
    replacesId: idSchema.nullable().describe('The stolen or damaged code that this one stands for'),
    replacedById: idSchema.nullable(),
    serviceDay: daySchema.nullable(),
    shortCode: z.string().describe('Printed on the poster to tell it from others; opens nothing'),
    state: stateSchema,
    createdAt: instantSchema,
    expiresAt: instantSchema.nullable(),
    revokedAt: instantSchema.nullable(),
    answers: z.number().int().nonnegative().describe('Answers received, test answers included'),
    code: z
      .string()
      .nullable()
      .describe('The secret part of /s/…, for those who may print it; null for everybody else'),
    url: z.string().nullable().describe('What the QR encodes'),
  })
  .meta({ id: 'Code' })
export type CodeReply = z.infer<typeof codeReply>

export const codeQuery = z.object({
  kind: kindSchema.optional(),
  state: stateSchema.optional(),
  batch: idSchema.optional(),
  cursor: idSchema.optional().describe('`next` of the page before'),
})
export type CodeQuery = z.infer<typeof codeQuery>

export const codeList = z
  .object({
    codes: z.array(codeReply),
    next: idSchema.nullable().describe('The cursor of the next page'),
    count: z.number().int().nonnegative().describe('All that match'),
  })
  .meta({ id: 'CodeList' })
export type CodeList = z.infer<typeof codeList>
export const codePath = z.object({ organization: idSchema, code: idSchema })

export const codeHistory = z
  .object({ codes: z.array(codeReply).describe('The first one, and each that replaced the one before') })
  .meta({ id: 'CodeHistory' })
