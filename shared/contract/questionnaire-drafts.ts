import { z } from 'zod'
import { DIMENSIONS } from '../domain/dimensions.ts'
import { ITEM_ID, ITEM_ID_LENGTH, ITEM_LIMITS, TEXT_LIMITS } from '../domain/publishable.ts'
import { QUESTIONNAIRE_FORMAT, QUESTIONNAIRE_FORMAT_VERSION } from '../domain/questionnaire-file.ts'
import { formSchema, idSchema } from './common.ts'

/** A line that may still be empty: a draft is unfinished until it is published. */
const line = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine(text => !/[\p{Cc}\p{Cs}]/u.test(text), 'line')
const wording = (limit: number) => z.strictObject({ zh: line(limit), en: line(limit).optional() })

const partId = z.string().max(ITEM_ID_LENGTH).regex(ITEM_ID, 'id')
const words = { text: wording(TEXT_LIMITS.text), hint: wording(TEXT_LIMITS.hint).optional() }
const reason = z.strictObject({
  id: partId,
  dimension: z.enum(DIMENSIONS),
  kind: z.enum(['praise', 'problem']),
  text: wording(TEXT_LIMITS.reason),
})

const MOST_KNOWN_REASONS = 100

export const draftContent = z
  .strictObject({
    form: formSchema,
    title: wording(TEXT_LIMITS.title),
    items: z.array(z.strictObject({ id: partId, dimension: z.enum(DIMENSIONS), ...words })).max(ITEM_LIMITS.items),
    reasons: z
      .strictObject({
        known: z.array(partId).max(MOST_KNOWN_REASONS),
        own: z.array(reason).max(ITEM_LIMITS.reasons),
      })
      .optional(),
    questions: z
      .array(z.strictObject({ id: partId, ...words }))
      .max(ITEM_LIMITS.questions)
      .optional(),
  })
  .meta({ id: 'QuestionnaireDraftContent' })

/** A file as it was written out may be sent as it is. */
const fileMark = {
  format: z.literal(QUESTIONNAIRE_FORMAT).optional(),
  v: z.literal(QUESTIONNAIRE_FORMAT_VERSION).optional(),
}

export const newQuestionnaire = z.strictObject({ ...fileMark, content: draftContent }).meta({ id: 'NewQuestionnaire' })

const revision = idSchema.describe('Of the draft that was changed')
export const draftChange = z
  .strictObject({
    ...fileMark,
    content: draftContent,
    revision: revision.nullable().describe('null: there was no draft'),
  })
  .meta({ id: 'QuestionnaireDraftChange' })
export type DraftChange = z.output<typeof draftChange>

export const draftQuery = z.strictObject({ revision })
export const publication = z.strictObject({ revision }).meta({ id: 'QuestionnairePublication' })
