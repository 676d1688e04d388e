import { z } from 'zod'
import { SIZE_CLASSES } from '../domain/ledger.ts'
import { idSchema, instantSchema, lineSchema, namesSchema } from './common.ts'

const count = z.number().int().nonnegative()

/** The organization's own number of a client, matter or visit: an import updates by it. */
export const numberSchema = lineSchema.max(40)
export const sizeClassSchema = z.enum(SIZE_CLASSES).meta({ id: 'SizeClass', description: '工信部联企业[2011]300号' })
/** 18 characters as typed: blanks are dropped and letters raised before the check character is looked at. */
const creditCode = z
  .string()
  .max(40)
  .transform(text => text.replace(/\s+/g, '').toUpperCase())

/** Pages of a list: the cursor is the last id of the page before. */
export const pageQuery = {
  cursor: idSchema.optional(),
  size: z
    .string()
    .regex(/^([1-9]\d?|100)$/, 'size')
    .optional()
    .describe('1 … 100; 50 unless told'),
}

export const clientQuery = z.strictObject({
  search: lineSchema.max(60).optional().describe('Part of a name, number or credit code'),
  sizeClass: sizeClassSchema.optional(),
  state: z.enum(['active', 'retired']).optional().describe('Both unless told'),
  ...pageQuery,
})
export type ClientFilter = Omit<z.infer<typeof clientQuery>, 'cursor' | 'size'>

export const newClient = z
  .strictObject({
    number: numberSchema.optional().describe('Made where it is left out'),
    name: namesSchema,
    creditCode: creditCode.optional().describe('统一社会信用代码 (GB 32100), its check character looked at'),
    sizeClass: sizeClassSchema.default('unknown'),
  })
  .meta({ id: 'NewClient' })
export type NewClient = z.infer<typeof newClient>

export const clientChange = z
  .strictObject({
    number: numberSchema.optional(),
    name: namesSchema.optional(),
    creditCode: creditCode.nullable().optional(),
    sizeClass: sizeClassSchema.optional(),
  })
  .meta({ id: 'ClientChange' })
export type ClientChange = z.infer<typeof clientChange>

const client = {
  id: idSchema,
  number: z.string(),
  name: namesSchema,
  creditCode: z.string().nullable(),
  sizeClass: sizeClassSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  retiredAt: instantSchema.nullable(),
}

export const clientRow = z
  .object({ ...client, matters: count.describe('Not voided'), visits: count.describe('Not voided') })
  .meta({ id: 'ClientRow' })
export type ClientRow = z.infer<typeof clientRow>

export const clientList = z
  .object({ clients: z.array(clientRow), next: idSchema.nullable().describe('The cursor of the next page') })
  .meta({ id: 'ClientList' })
export type ClientList = z.infer<typeof clientList>

export const clientContact = z
  .object({
    id: idSchema,
    name: z.string().nullable().describe('Masked; null: erased, or none was given'),
    contact: z.string().nullable().describe('Masked; null: erased'),
    createdAt: instantSchema,
    erasedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ClientContact' })

export const clientReply = z
  .object({
    ...client,
    matters: count,
    visits: count,
    earlierNames: z.array(z.object({ name: namesSchema, until: instantSchema })).describe('Newest first'),
    contacts: z
      .array(clientContact)
      .nullable()
      .describe('null: for those who run the organization and for whoever owns an open matter of this client'),
  })
  .meta({ id: 'Client' })
export type ClientReply = z.infer<typeof clientReply>

export const newClientContact = z
  .strictObject({ name: lineSchema.max(50).optional(), contact: lineSchema.max(100) })
  .meta({ id: 'NewClientContact' })
export type NewClientContact = z.infer<typeof newClientContact>

export const revealedClientContact = z
  .object({ name: z.string().nullable(), contact: z.string() })
  .meta({ id: 'RevealedClientContact' })
export type RevealedClientContact = z.infer<typeof revealedClientContact>

export const clientPath = z.object({ organization: idSchema, client: idSchema })
export const clientContactPath = z.object({ organization: idSchema, client: idSchema, contact: idSchema })
