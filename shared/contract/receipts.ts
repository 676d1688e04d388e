import { z } from 'zod'
import { ITEM_ID, ITEM_ID_LENGTH, ITEM_LIMITS } from '../domain/publishable.ts'
import { REASON_TAGS } from '../domain/reason-tags.ts'
import { lineSchema, proseOf } from './common.ts'
import { submitRequest } from './responses.ts'

const LONGEST_COMMENT = 1000
const partId = z.string().max(ITEM_ID_LENGTH).regex(ITEM_ID, 'id')

const proseSchema = proseOf(LONGEST_COMMENT)

export const receiptPath = z.object({ receipt: z.string() })

export const reasonsRequest = z
  .strictObject({
    tags: z
      .array(partId)
      .max(REASON_TAGS.length + ITEM_LIMITS.reasons)
      .describe('Ids of reasons that the version offers'),
  })
  .meta({ id: 'ReasonsRequest' })

export const commentRequest = z
  .strictObject({
    comment: proseSchema,
    publicationConsent: z.boolean().default(false).describe('The comment may be published, without a name'),
  })
  .meta({ id: 'CommentRequest' })
export type CommentRequest = z.output<typeof commentRequest>

/** Questions that are left out may be answered later. */
export const textAnswers = z
  .strictObject({
    answers: z
      .record(partId, proseSchema)
      .refine(answers => Object.keys(answers).length <= ITEM_LIMITS.questions, 'questions')
      .describe('Question id → text'),
  })
  .meta({ id: 'TextAnswers' })
export type TextAnswers = z.output<typeof textAnswers>

/** Details without consent to use them are refused: there would be nothing we may do with them. */
export const contactRequest = z
  .strictObject({
    name: z.union([lineSchema.max(50), z.literal('')]).default(''),
    contact: lineSchema.min(3).max(100).describe('Phone, e-mail or WeChat'),
    contactConsent: z.literal(true).describe('These details may be used to get in touch about this answer'),
    replyConsent: z.boolean().default(false).describe('A reply is asked for'),
  })
  .meta({ id: 'ContactRequest' })
export type ContactRequest = z.output<typeof contactRequest>

export const erasureRequest = z
  .strictObject({ part: z.enum(['comment', 'follow-up', 'reasons', 'answers', 'contact']) })
  .meta({ id: 'ErasureRequest' })
export type ErasablePart = z.infer<typeof erasureRequest>['part']

/** The predecessor's questionnaire, day and code stay; only the ratings are new. */
export const rateAgainRequest = submitRequest.omit({ channel: true }).meta({ id: 'RateAgainRequest' })
export type RateAgainCommand = z.output<typeof rateAgainRequest>
