import { z } from 'zod'
import { CHANGE_KINDS, CHANGED_PARTS } from '../domain/compare-questionnaires.ts'
import { DIMENSIONS } from '../domain/dimensions.ts'
import { formSchema, idSchema, instantSchema } from './common.ts'

/** As published: the domain's own limits hold, which leave a hint more room than a name has. */
const wording = z.object({ zh: z.string(), en: z.string().optional() }).meta({ id: 'Wording' })

const words = { text: wording, hint: wording.optional() }
const itemSchema = z.object({ id: z.string(), dimension: z.enum(DIMENSIONS), ...words })
const reasonSchema = z.object({
  id: z.string(),
  dimension: z.enum(DIMENSIONS),
  kind: z.enum(['praise', 'problem']),
  text: wording,
})
export const questionnaireContent = z
  .object({
    form: formSchema,
    title: wording,
    items: z.array(itemSchema),
    reasons: z
      .object({ known: z.array(z.string()), own: z.array(reasonSchema) })
      .optional()
      .describe('What the receipt offers; left out where it is all that the software knows'),
    questions: z
      .array(z.object({ id: z.string(), ...words }))
      .optional()
      .describe('To be answered in words, on the receipt, by whoever likes'),
  })
  .meta({ id: 'QuestionnaireContent' })

const versionHead = {
  id: idSchema,
  number: z.number().int(),
  digest: z.string().describe("SHA-256 of the content's canonical JSON (RFC 8785)"),
  publishedAt: instantSchema,
}

export const questionnaireReply = z
  .object({
    id: idSchema,
    form: formSchema,
    builtIn: z.string().nullable(),
    version: z.object(versionHead),
    content: questionnaireContent,
    inUse: z.boolean().describe('New pages of this form show this version'),
  })
  .meta({ id: 'Questionnaire' })
export type QuestionnaireReply = z.infer<typeof questionnaireReply>

const savedBy = { savedAt: instantSchema, savedBy: z.string().nullable().describe('Name of whoever saved it') }

export const questionnaireList = z
  .object({
    questionnaires: z.array(questionnaireReply).describe('Published ones, each with its newest version'),
    drafts: z.array(
      z.object({
        questionnaire: idSchema,
        form: formSchema,
        title: wording,
        items: z.number().int(),
        isNew: z.boolean().describe('Nothing of it is published yet'),
        ...savedBy,
      }),
    ),
    uses: z
      .array(
        z.object({
          form: formSchema,
          questionnaire: idSchema,
          version: idSchema,
          number: z.number().int(),
          since: instantSchema,
          openCodes: z.number().int().describe('Codes of this form whose pages show it'),
        }),
      )
      .describe('Which version each form shows'),
  })
  .meta({ id: 'QuestionnaireList' })
export type QuestionnaireList = z.infer<typeof questionnaireList>

export const draftReply = z
  .object({
    revision: idSchema.describe('Another one after every save'),
    content: questionnaireContent.describe('May be unfinished'),
    ...savedBy,
  })
  .meta({ id: 'QuestionnaireDraft' })
export type DraftReply = z.infer<typeof draftReply>

export const questionnaireDetail = z
  .object({
    id: idSchema,
    form: formSchema,
    builtIn: z.string().nullable().describe('Built-in ones are not edited: copy them'),
    versions: z
      .array(
        z.object({
          ...versionHead,
          title: wording,
          items: z.number().int(),
          answers: z.number().int().describe('Answers given to this version; they keep it'),
          inUse: z.boolean(),
        }),
      )
      .describe('Newest first'),
    draft: draftReply.nullable(),
  })
  .meta({ id: 'QuestionnaireDetail' })
export type QuestionnaireDetail = z.infer<typeof questionnaireDetail>

export const versionReply = z
  .object({
    ...versionHead,
    questionnaire: idSchema,
    builtIn: z.string().nullable(),
    content: questionnaireContent,
  })
  .meta({ id: 'QuestionnaireVersion' })
export type VersionReply = z.infer<typeof versionReply>

const standing = z.object({
  place: z.number().int().describe('From 1'),
  ...words,
  dimension: z.enum(DIMENSIONS).optional(),
})
export const versionComparison = z
  .object({
    from: versionReply,
    to: versionReply,
    changes: z.array(
      z.object({
        part: z.enum(CHANGED_PARTS),
        kind: z.enum(CHANGE_KINDS),
        id: z.string().describe('Of the item, reason or question; empty for the title'),
        before: standing.optional(),
        after: standing.optional(),
      }),
    ),
  })
  .meta({ id: 'QuestionnaireComparison' })
export type VersionComparison = z.infer<typeof versionComparison>

export const questionnaireChoice = z.strictObject({ version: idSchema }).meta({ id: 'QuestionnaireChoice' })
export const formPath = z.object({ organization: idSchema, form: formSchema })
export const questionnairePath = z.object({ organization: idSchema, questionnaire: idSchema })
export const versionPath = z.object({ organization: idSchema, version: idSchema })
export const comparisonQuery = z.strictObject({ from: idSchema, to: idSchema })
