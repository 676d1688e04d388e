import { z } from 'zod'
import { CHANNELS, FORMS, FUNCTIONS } from '../domain/dimensions.ts'

/** Internal id: UUIDv7 text. */
export const idSchema = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'id')

/** Text of one line as a person types it: without control characters and halves of characters. */
export const lineSchema = z
  .string()
  .trim()
  .min(1)
  // No pattern: the OpenAPI generator writes a regular expression's flags into it.
  .refine(text => !/[\p{Cc}\p{Cs}]/u.test(text), 'line')

/** Text of paragraphs. Forms send line ends as CR LF, programs as LF: one text, one length. */
export const proseOf = (longest: number) =>
  z
    .string()
    .overwrite(text => text.replace(/\r\n?/g, '\n'))
    .trim()
    .min(1)
    .max(longest)
    .refine(text => /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u.test(text), 'prose')

const nameText = lineSchema.max(100)

/** A name as entered: Chinese always, English if given. */
export const namesSchema = z.strictObject({ zh: nameText, en: nameText.optional() }).meta({ id: 'Names' })

export const formSchema = z.enum(FORMS).meta({ id: 'Form', description: 'visit 一次一评, matter 一事一评' })
export const channelSchema = z.enum(CHANNELS).meta({ id: 'Channel' })
export const functionSchema = z.enum(FUNCTIONS).meta({ id: 'ServiceFunction' })

/** A business day in Asia/Shanghai: 2025-02-01. */
export const daySchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'day')

/** An instant: milliseconds since 1970-01-01T00:00Z. */
export const instantSchema = z.number().int().nonnegative()

export const organizationPath = z.object({ organization: idSchema })

/** Of a list that comes page by page. */
export const pageQuery = z.strictObject({ cursor: idSchema.optional().describe('`next` of the page before') })
export type PageQuery = z.infer<typeof pageQuery>
