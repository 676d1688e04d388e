import { z } from 'zod'
import { daySchema, idSchema, instantSchema, namesSchema } from './common.ts'

const about = {
  id: idSchema,
  number: z.string(),
  receivedAt: instantSchema,
  service: namesSchema.nullable(),
  window: namesSchema.nullable(),
}

const count = z.number().int().nonnegative()
const dueMatters = z.object({
  count,
  oldest: z
    .array(
      z.object({
        ...{ id: idSchema, number: z.string(), title: z.string().nullable(), promisedOn: daySchema },
        ...{ service: namesSchema.nullable(), client: namesSchema.nullable(), owner: namesSchema.nullable() },
      }),
    )
    .describe('At most five, by their promised day'),
})

export const attentionReply = z
  .object({
    computedAt: instantSchema,
    due: z
      .object({
        overdue: dueMatters.describe('Not delivered, the promised day has passed'),
        today: dueMatters.describe('Not delivered, promised for today'),
        feedback: count.describe('Delivered, the feedback limit has passed, not closed'),
        appointments: z.object({
          today: count,
          earlier: count.describe('Of earlier days without an outcome'),
          earliest: daySchema.nullable(),
        }),
      })
      .describe('Of the ledger'),
    waiting: z.object({
      count: count.describe('Negative answers about which nobody has made contact'),
      oldest: z.array(z.object({ ...about, hasContact: z.boolean() })).describe('At most five, oldest first'),
    }),
    comments: z.array(z.object({ ...about, text: z.string() })).describe('The five newest of negative answers'),
    silentWindows: z
      .array(z.object({ id: idSchema, name: namesSchema, lastDay: daySchema.nullable() }))
      .describe('Windows with a code in use that got no rating for silentDays'),
    watchedWindows: count.describe('Windows with a code in use that hung for silentDays'),
    silentDays: z.number().int(),
  })
  .meta({ id: 'Attention' })
export type AttentionReply = z.infer<typeof attentionReply>
