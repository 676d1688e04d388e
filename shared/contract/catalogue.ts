import { z } from 'zod'
import { DAY_UNITS, type ServiceDetails, STAGES } from '../domain/catalogue.ts'
import { functionSchema, idSchema, instantSchema, lineSchema, namesSchema, proseOf } from './common.ts'

/** What the public reads, in paragraphs where it needs them. */
export const saidSchema = (longest: number) => z.strictObject({ zh: proseOf(longest), en: proseOf(longest).optional() })

/** Phone numbers as they are printed: 020-8888 0000 转 12. */
export const phoneSchema = lineSchema.max(60)

const days = z.int().min(0).max(1000)
export const rangeSchema = z
  .strictObject({ least: days, most: days, unit: z.enum(DAY_UNITS) })
  .refine(({ least, most }) => least <= most, { path: ['most'], message: 'least and most are the wrong way round' })
  .meta({ id: 'DayRange', description: 'How long it takes; 0: the same day' })

export const stepFields = { name: namesSchema, range: rangeSchema.optional() }
const LONGEST_TEXT = 1000

export const serviceDetails = z
  .strictObject({
    scope: saidSchema(LONGEST_TEXT).optional().describe('服务范围'),
    clients: saidSchema(LONGEST_TEXT).optional().describe('服务对象及条件'),
    steps: z
      .array(z.strictObject({ stage: z.enum(STAGES), ...stepFields }))
      .max(20)
      .optional()
      .describe('服务流程, in order'),
    price: saidSchema(LONGEST_TEXT).optional().describe('价格标准'),
    promise: saidSchema(LONGEST_TEXT).optional().describe('服务承诺'),
    contact: saidSchema(300).optional().describe('联系方式'),
    materials: z.array(saidSchema(200)).max(40).optional().describe('申请材料目录'),
    department: namesSchema.optional().describe('承办部门'),
    responsibleId: idSchema.optional().describe('办理责任人: a member of staff'),
  })
  .meta({ id: 'ServiceDetails' }) satisfies z.ZodType<ServiceDetails>

export const windowDetails = z
  .strictObject({
    place: saidSchema(200).optional(),
    hours: saidSchema(200).optional(),
    phone: phoneSchema.optional(),
  })
  .meta({ id: 'WindowDetails' })
export type WindowDetails = z.infer<typeof windowDetails>

export const staffDetails = z
  .strictObject({ title: namesSchema.optional().describe('职务或岗位'), phone: phoneSchema.optional() })
  .meta({ id: 'StaffDetails' })
export type StaffDetails = z.infer<typeof staffDetails>

/** The organization's own number; an import updates by it. */
const numberSchema = lineSchema.max(40)
const limitSchema = z
  .strictObject({ days: days, unit: z.enum(DAY_UNITS) })
  .meta({ id: 'TimeLimit', description: 'Published limit from acceptance to delivery' })

const named = { name: namesSchema, number: numberSchema.nullable().optional() }
const ofService = {
  function: functionSchema,
  publicBenefit: z.boolean().nullable().optional().describe('公益性服务; null: not said'),
  limit: limitSchema.nullable().optional(),
  details: serviceDetails.optional(),
}
const ofStaff = {
  professional: z.boolean().nullable().optional().describe('专业服务人员; null: not said'),
  windows: z.array(idSchema).max(50).optional().describe('Where they work: all of them'),
  details: staffDetails.optional(),
}
const ofWindow = { details: windowDetails.optional() }

export const newService = z.strictObject({ ...named, ...ofService }).meta({ id: 'NewService' })
export const newWindow = z.strictObject({ ...named, ...ofWindow }).meta({ id: 'NewWindow' })
export const newStaff = z.strictObject({ ...named, ...ofStaff }).meta({ id: 'NewStaff' })
export type NewService = z.infer<typeof newService>
export type NewWindow = z.infer<typeof newWindow>
export type NewStaff = z.infer<typeof newStaff>

/** What is left out stays; `details` replace those before. */
const changed = {
  name: namesSchema.optional(),
  number: numberSchema.nullable().optional(),
  revision: z.string().max(64).optional().describe('What the editor has seen; 409 where it has changed since'),
}
export const serviceChange = z
  .strictObject({ ...changed, ...ofService, function: functionSchema.optional() })
  .meta({ id: 'ServiceChange' })
export const windowChange = z.strictObject({ ...changed, ...ofWindow }).meta({ id: 'WindowChange' })
export const staffChange = z.strictObject({ ...changed, ...ofStaff }).meta({ id: 'StaffChange' })
export type ServiceChange = z.infer<typeof serviceChange>
export type WindowChange = z.infer<typeof windowChange>
export type StaffChange = z.infer<typeof staffChange>

const row = {
  id: idSchema,
  name: namesSchema,
  number: z.string().nullable(),
  createdAt: instantSchema,
  retiredAt: instantSchema.nullable(),
}
const serviceFacts = {
  function: functionSchema,
  publicBenefit: z.boolean().nullable(),
  limit: limitSchema.nullable(),
}
const staffFacts = { professional: z.boolean().nullable(), windows: z.array(idSchema) }

export const serviceRow = z.object({ ...row, ...serviceFacts }).meta({ id: 'Service' })
export const windowRow = z.object(row).meta({ id: 'Window' })
export const staffRow = z.object({ ...row, ...staffFacts }).meta({ id: 'Staff' })
export type ServiceRow = z.infer<typeof serviceRow>
export type WindowRow = z.infer<typeof windowRow>
export type StaffRow = z.infer<typeof staffRow>

export const serviceList = z.object({ services: z.array(serviceRow) }).meta({ id: 'ServiceList' })
export const windowList = z.object({ windows: z.array(windowRow) }).meta({ id: 'WindowList' })
export const staffList = z.object({ staff: z.array(staffRow) }).meta({ id: 'StaffList' })
export type StaffList = z.infer<typeof staffList>

/** What it was called, until when, and who renamed it; newest first. */
export const earlierName = z
  .object({ name: namesSchema, until: instantSchema, by: z.string().nullable() })
  .meta({ id: 'EarlierName' })
export type EarlierName = z.infer<typeof earlierName>
const around = {
  revision: z.string(),
  earlierNames: z.array(earlierName),
  standingCodes: z.int().nonnegative().describe('Posters that point at it and are open'),
}
export const serviceReply = z
  .object({ ...row, ...serviceFacts, details: serviceDetails, ...around })
  .meta({ id: 'ServiceDetail' })
export const windowReply = z.object({ ...row, details: windowDetails, ...around }).meta({ id: 'WindowDetail' })
export const staffReply = z
  .object({ ...row, ...staffFacts, details: staffDetails, ...around })
  .meta({ id: 'StaffDetail' })
export type ServiceReply = z.infer<typeof serviceReply>
export type WindowReply = z.infer<typeof windowReply>
export type StaffReply = z.infer<typeof staffReply>

export const catalogueQuery = z.strictObject({
  state: z.enum(['active', 'retired', 'all']).optional().describe('active unless said otherwise'),
  search: lineSchema.max(60).optional().describe('Part of the name or number'),
})
export type CatalogueQuery = z.infer<typeof catalogueQuery>

export const servicePath = z.object({ organization: idSchema, service: idSchema })
export const windowPath = z.object({ organization: idSchema, window: idSchema })
export const staffPath = z.object({ organization: idSchema, staff: idSchema })
