import { z } from 'zod'
import { ITEM_LIMITS } from '../domain/publishable.ts'
import { idSchema, instantSchema } from './common.ts'

/** Organization key (5) and secret (22), base62: the last part of /s/… and /r/…. */
export const linkTokenSchema = z.string().regex(/^[0-9A-Za-z]{27}$/, 'token')

/** Chosen by the page that was rendered; repeated sends of one answer carry one nonce. */
export const nonceSchema = z.string().regex(/^[0-9A-Za-z_-]{16,64}$/, 'nonce')

const itemId = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9.-]*$/, 'item')
const level = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1), z.literal('na')])

export const submitRequest = z
  .strictObject({
    nonce: nonceSchema,
    channel: z.enum(['qr', 'link', 'web']).default('qr').describe('How the respondent came to the page'),
    version: idSchema.describe('The questionnaire version that was shown'),
    ratings: z
      .record(itemId, level)
      .refine(ratings => Object.keys(ratings).length <= ITEM_LIMITS.items, 'items')
      .describe(
        'Item id → 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意, or na 本次未涉及. Every item is answered.',
      ),
  })
  .meta({ id: 'SubmitRequest' })
export type SubmitRequest = z.input<typeof submitRequest>
export type SubmitCommand = z.output<typeof submitRequest>

export const submitReply = z
  .object({
    receipt: z.string().describe('The secret behind /r/…; whoever holds it may follow this answer'),
    number: z.string().describe('The number to quote when asking about this answer'),
    receivedAt: instantSchema,
    url: z.string().describe('Path of the receipt page'),
  })
  .meta({ id: 'SubmitReply' })
export type SubmitReply = z.infer<typeof submitReply>
