import { z } from 'zod'
import { DIMENSIONS } from '../domain/dimensions.ts'
import { formSchema, idSchema, instantSchema } from './common.ts'

/** As published: the domain's own limits hold, which leave a hint more room than a name has. */
const wording = z.object({ zh: z.string(), en: z.string().optional() }).meta({ id: 'Wording' })

const itemSchema = z.object({
  id: z.string(),
  dimension: z.enum(DIMENSIONS),
  text: wording,
  hint: wording.optional(),
})
export const questionnaireContent = z
  .object({ form: formSchema, title: wording, items: z.array(itemSchema) })
  .meta({ id: 'QuestionnaireContent' })

export const questionnaireReply = z
  .object({
    id: idSchema,
    form: formSchema,
    builtIn: z.string().nullable(),
    version: z.object({ id: idSchema, number: z.number().int(), digest: z.string(), publishedAt: instantSchema }),
    content: questionnaireContent,
    inUse: z.boolean().describe('New pages of this form show this version'),
  })
  .meta({ id: 'Questionnaire' })
export type QuestionnaireReply = z.infer<typeof questionnaireReply>
export const questionnaireList = z
  .object({ questionnaires: z.array(questionnaireReply) })
  .meta({ id: 'QuestionnaireList' })
export const questionnaireChoice = z.strictObject({ version: idSchema }).meta({ id: 'QuestionnaireChoice' })
export const formPath = z.object({ organization: idSchema, form: formSchema })
