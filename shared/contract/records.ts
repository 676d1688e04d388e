import { z } from 'zod'
import { DIMENSIONS } from '../domain/dimensions.ts'
import { CONTACT_WAYS, RECORD_LEVELS, RECORD_STATES } from '../domain/records.ts'
import { channelSchema, daySchema, formSchema, idSchema, instantSchema, lineSchema, namesSchema } from './common.ts'
import { questionnaireContent } from './questionnaires.ts'

export const recordQuery = z.strictObject({
  from: daySchema.optional(),
  to: daySchema.optional(),
  form: formSchema.optional(),
  channel: channelSchema.optional(),
  service: idSchema.optional(),
  window: idSchema.optional(),
  level: z.enum(RECORD_LEVELS).optional(),
  state: z.enum(RECORD_STATES).optional(),
  follow: z.enum(['waiting', 'contacted']).optional().describe('waiting: negative, counted, nobody made contact yet'),
  comment: z.enum(['yes']).optional().describe('yes: with a comment or an answer in words'),
  search: lineSchema.max(60).optional().describe('Part of a comment or of an answer in words, or a receipt number'),
  cursor: idSchema.optional(),
  size: z
    .string()
    .regex(/^([1-9]\d?|100)$/, 'size')
    .optional(),
})
export type RecordFilter = Omit<z.infer<typeof recordQuery>, 'cursor' | 'size'>

const ratingSchema = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1), z.literal('na')])

const head = {
  id: idSchema,
  number: z.string().describe('The number on the receipt'),
  day: daySchema.describe('Day of the service, fixed when rated'),
  receivedAt: instantSchema,
  form: formSchema,
  channel: channelSchema,
  service: namesSchema.nullable(),
  window: namesSchema.nullable(),
  staff: namesSchema.nullable(),
  isNegative: z.boolean().describe('An item was rated 不满意 or worse'),
  state: z.enum(RECORD_STATES),
  contactedAt: instantSchema.nullable(),
}

export const recordRow = z
  .object({
    ...head,
    dimensions: z.array(z.object({ dimension: z.enum(DIMENSIONS), ratings: z.array(ratingSchema) })),
    hasComment: z.boolean().describe('A comment or an answer in words, not taken back'),
    hasContact: z.boolean(),
  })
  .meta({ id: 'Record' })
export type RecordRow = z.infer<typeof recordRow>

export const recordList = z
  .object({
    responses: z.array(recordRow),
    next: idSchema.nullable().describe('The cursor of the next page'),
    found: z
      .object({ count: z.number().int().nonnegative(), isMore: z.boolean().describe('There are more than count') })
      .nullable()
      .describe('On the first page'),
  })
  .meta({ id: 'RecordList' })
export type RecordList = z.infer<typeof recordList>

const saidText = z.object({
  text: z.string().nullable().describe('null: taken back by the respondent'),
  writtenAt: instantSchema,
  erasedAt: instantSchema.nullable(),
  publicationConsent: z.boolean(),
})

const eventSchema = z.object({
  kind: z.enum(['test', 'superseded', 'late', 'contacted', 'excluded', 'reinstated']),
  at: instantSchema,
  by: z.string().nullable().describe('Name of whoever recorded it'),
  how: z.enum(CONTACT_WAYS).nullable(),
  note: z.string().nullable(),
})

export const recordReply = z
  .object({
    ...head,
    questionnaire: questionnaireContent.describe('As it was shown'),
    ratings: z.record(z.string(), ratingSchema).describe('By item id'),
    comment: saidText.nullable(),
    followUp: saidText.nullable(),
    reasons: z.object({ tags: z.array(z.string()).nullable(), erasedAt: instantSchema.nullable() }).nullable(),
    answers: z
      .array(
        z.object({
          question: z.string().describe('Of the questionnaire'),
          text: z.string().nullable().describe('null: taken back by the respondent'),
          writtenAt: instantSchema,
          erasedAt: instantSchema.nullable(),
        }),
      )
      .describe("To the version's questions in words, in its order"),
    events: z.array(eventSchema),
    chain: z
      .array(z.object({ id: idSchema, number: z.string(), receivedAt: instantSchema, isNegative: z.boolean() }))
      .describe('All answers about this service, oldest first, where it was rated again'),
    contact: z
      .object({
        name: z.string().nullable(),
        contact: z.string().nullable(),
        wantsReply: z.boolean(),
        writtenAt: instantSchema,
        erasedAt: instantSchema.nullable(),
      })
      .nullable()
      .describe('Masked'),
  })
  .meta({ id: 'RecordDetail' })
export type RecordReply = z.infer<typeof recordReply>

export const revealReply = z.object({ name: z.string(), contact: z.string() }).meta({ id: 'RevealedContact' })
export type RevealReply = z.infer<typeof revealReply>

export const contactMade = z
  .strictObject({ how: z.enum(CONTACT_WAYS), note: lineSchema.max(200).optional() })
  .meta({ id: 'ContactMade' })
export type ContactMade = z.infer<typeof contactMade>

export const recordPath = z.object({ organization: idSchema, response: idSchema })
