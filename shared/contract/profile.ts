import { z } from 'zod'
import type { ProfileDetails } from '../domain/catalogue.ts'
import {
  CENTRE_GAPS,
  CENTRE_SERVICE_GAPS,
  GAP_REASONS,
  GRADE_GAPS,
  PAGE_GAPS,
  SERVICE_GAPS,
} from '../domain/publication-gaps.ts'
import { earlierName, phoneSchema, saidSchema, stepFields } from './catalogue.ts'
import { daySchema, idSchema, instantSchema, lineSchema, namesSchema } from './common.ts'

const emailSchema = z.string().trim().pipe(z.email().max(254))
const websiteSchema = z
  .string()
  .trim()
  .max(200)
  .pipe(z.url({ protocol: /^https?$/ }))

/** All of it is public: complaint contacts too, which is what they are for. */
export const profileDetails = z
  .strictObject({
    address: saidSchema(200).optional(),
    hours: saidSchema(200).optional(),
    phone: phoneSchema.optional(),
    email: emailSchema.optional(),
    website: websiteSchema.optional(),
    complaints: z
      .strictObject({
        phone: phoneSchema.optional(),
        email: emailSchema.optional(),
        address: saidSchema(200).optional(),
        person: namesSchema.optional().describe('受理人或部门'),
        how: saidSchema(1000).optional().describe('投诉途径'),
      })
      .optional(),
    complaintSteps: z.array(z.strictObject(stepFields)).max(20).optional().describe('申诉投诉处理流程, in order'),
  })
  .meta({ id: 'ProfileDetails' }) satisfies z.ZodType<ProfileDetails>

const yuan = z.int().min(0).max(1_000_000_000_000)
const facts = {
  legalPerson: lineSchema.max(100).nullable().describe('The independent legal entity that runs the organization'),
  registeredOn: daySchema.nullable(),
  registeredIn: lineSchema.max(50).nullable().describe('City: 广州市'),
  registeredCapital: yuan.nullable().describe('Yuan'),
  premisesArea: z.int().min(0).max(10_000_000).nullable().describe('Square metres'),
  isCountyCenter: z.boolean().describe('县级及以下公益性服务中心: the window standard applies'),
  details: profileDetails,
}
const seen = instantSchema.nullable().describe('updatedAt as the editor has seen it; 409 where it has changed since')

export const profileChange = z.strictObject({ ...facts, updatedAt: seen }).meta({ id: 'ProfileChange' })
export type ProfileChange = z.infer<typeof profileChange>

export const revenueReply = z
  .object({
    year: z.int(),
    yuan,
    source: z.string().nullable().describe('Where the figure stands: 审计报告'),
    updatedAt: instantSchema,
  })
  .meta({ id: 'Revenue' })
export type RevenueReply = z.infer<typeof revenueReply>
export const revenueChange = z
  .strictObject({ yuan, source: lineSchema.max(100).optional(), updatedAt: seen })
  .meta({ id: 'RevenueChange' })
export type RevenueChange = z.infer<typeof revenueChange>
export const revenuePath = z.object({
  organization: idSchema,
  year: z.string().regex(/^(19[5-9]\d|2\d{3})$/, 'year'),
})

export const profileReply = z
  .object({
    ...facts,
    updatedAt: instantSchema.nullable().describe('null: nothing has been entered yet'),
    revenue: z.array(revenueReply).describe('Newest year first'),
    earlierNames: z.array(earlierName),
  })
  .meta({ id: 'Profile' })
export type ProfileReply = z.infer<typeof profileReply>

/** What the public page and the star grade still miss, as shared/domain/publication-gaps.ts finds it. */
export const gapsReply = z
  .object({
    organization: z.array(
      z.object({ asks: z.enum(GAP_REASONS), code: z.enum([...PAGE_GAPS, ...CENTRE_GAPS, ...GRADE_GAPS]) }),
    ),
    services: z.array(
      z.object({
        id: idSchema,
        name: namesSchema,
        gaps: z.array(z.enum([...SERVICE_GAPS, ...CENTRE_SERVICE_GAPS])),
      }),
    ),
  })
  .meta({ id: 'PublicationGaps' })
export type GapsReply = z.infer<typeof gapsReply>
