import { z } from 'zod'
import { daySchema, formSchema, idSchema, instantSchema, lineSchema, namesSchema } from './common.ts'

const target = {
  label: namesSchema.optional().describe('What the poster says beside the organization, e.g. 一楼大厅'),
  serviceId: idSchema.optional(),
  windowId: idSchema.optional(),
  staffId: idSchema.optional(),
  expiresAt: instantSchema.optional(),
}

/** standing: a poster, visits only. once: one visit or matter, one rating. */
export const newCode = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('standing'), purpose: z.enum(['live', 'test']).default('live'), ...target }),
    z.strictObject({
      kind: z.literal('once'),
      purpose: z.enum(['live', 'test']).default('live'),
      form: formSchema,
      reference: lineSchema.max(60).optional().describe('Number of the matter or visit'),
      serviceDay: daySchema.optional().describe('Delivery date of the matter or date of the visit'),
      ...target,
    }),
  ])
  .meta({ id: 'NewCode' })
export type NewCode = z.infer<typeof newCode>

export const codeReply = z
  .object({
    id: idSchema,
    kind: z.enum(['standing', 'once']),
    purpose: z.enum(['live', 'test']),
    form: formSchema,
    label: namesSchema.nullable(),
    reference: z.string().nullable(),
    serviceId: idSchema.nullable(),
    windowId: idSchema.nullable(),
    staffId: idSchema.nullable(),
    serviceDay: daySchema.nullable(),
    shortCode: z.string().describe('Printed on the poster to tell it from others; opens nothing'),
    state: z.enum(['open', 'used', 'revoked', 'expired']),
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
export const codeList = z.object({ codes: z.array(codeReply) }).meta({ id: 'CodeList' })
export const codePath = z.object({ organization: idSchema, code: idSchema })
