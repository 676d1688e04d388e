import { z } from 'zod'
import { daySchema, idSchema, instantSchema, namesSchema } from './common.ts'

const about = {
  id: idSchema,
  number: z.string(),
  receivedAt: instantSchema,
  service: namesSchema.nullable(),
  window: namesSchema.nullable(),
}

export const attentionReply = z
  .object({
    computedAt: instantSchema,
    waiting: z.object({
      count: z.number().int().nonnegative().describe('Negative answers about which nobody has made contact'),
      oldest: z.array(z.object({ ...about, hasContact: z.boolean() })).describe('At most five, oldest first'),
    }),
    comments: z.array(z.object({ ...about, text: z.string() })).describe('The five newest of negative answers'),
    silentWindows: z
      .array(z.object({ id: idSchema, name: namesSchema, lastDay: daySchema.nullable() }))
      .describe('Windows with a code in use that got no rating for silentDays'),
    silentDays: z.number().int(),
  })
  .meta({ id: 'Attention' })
export type AttentionReply = z.infer<typeof attentionReply>
