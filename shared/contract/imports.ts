import { z } from 'zod'
import { IMPORT_SHEETS } from '../domain/import-sheets.ts'
import { idSchema, instantSchema } from './common.ts'

const count = z.number().int().nonnegative()
const params = z.record(z.string(), z.union([z.string(), z.number()]))

export const importSheetSchema = z.enum(IMPORT_SHEETS).meta({ id: 'ImportSheet' })
const outcome = z.enum(['new', 'changed', 'unchanged', 'faulty'])
const outcomes = z.object({ new: count, changed: count, unchanged: count, faulty: count })

export const importReply = z
  .object({
    id: idSchema,
    name: z.string().describe('Of the file'),
    kind: z.enum(['xlsx', 'csv']),
    bytes: count,
    state: z
      .enum(['reading', 'checking', 'faulty', 'ready', 'applied', 'abandoned', 'failed'])
      .describe('faulty: there are problems, nothing can be applied; failed: the file as a whole cannot be read'),
    percent: count.max(100),
    problems: count.describe('All that were found'),
    problemsKept: count.describe('Of these so many can be read'),
    counts: z.partialRecord(importSheetSchema, outcomes).describe('Rows of each sheet; empty until all is checked'),
    notices: z.array(z.object({ code: z.string(), name: z.string() })).describe('Sheets that were not read'),
    failure: z.object({ code: z.string(), params }).nullable(),
    createdAt: instantSchema,
    appliedAt: instantSchema.nullable(),
  })
  .meta({ id: 'Import' })
export type ImportReply = z.infer<typeof importReply>

export const importList = z.object({ imports: z.array(importReply) }).meta({ id: 'ImportList' })
export type ImportList = z.infer<typeof importList>

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
export const importPreview = z
  .object({
    sheets: z.array(
      z.object({
        sheet: importSheetSchema,
        columns: z.array(z.string()).describe('As they stand in the file'),
        rows: z
          .array(
            z.object({
              row: count,
              outcome: outcome.nullable(),
              values: z.record(z.string(), value).describe('As they were understood; contacts masked'),
            }),
          )
          .describe('The first ones'),
      }),
    ),
  })
  .meta({ id: 'ImportPreview' })
export type ImportPreview = z.infer<typeof importPreview>

export const importProblems = z
  .object({
    problems: z.array(
      z.object({
        place: count,
        sheet: importSheetSchema.nullable(),
        row: count.nullable(),
        column: z.string().nullable().describe('As a spreadsheet names it: D'),
        heading: z.string().nullable(),
        code: z.string(),
        params,
        wrong: z.string(),
        expected: z.string(),
      }),
    ),
    next: count.nullable().describe('`after` of the next page'),
  })
  .meta({ id: 'ImportProblems' })
export type ImportProblems = z.infer<typeof importProblems>

export const importPath = z.object({ organization: idSchema, import: idSchema })
export const importUpload = z.strictObject({
  name: z.string().trim().min(1).max(200).describe('Of the file, for people'),
  sheet: importSheetSchema.optional().describe('What a CSV file holds; else its headings tell'),
})
export const problemsQuery = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,6}$/, 'after')
    .optional(),
})
export const templateQuery = z.strictObject({ sheet: importSheetSchema.optional().describe('For CSV') })

export const importApplication = z
  .strictObject({
    invites: z
      .boolean()
      .describe('Also makes once-codes for imported services whose feedback limit has not passed; else they get none'),
  })
  .meta({ id: 'ImportApplication' })
