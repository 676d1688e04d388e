import { z } from 'zod'
import { functionSchema, idSchema, instantSchema, lineSchema, namesSchema } from './common.ts'

export const organizationReply = z
  .object({ id: idSchema, key: z.string(), name: namesSchema, function: functionSchema, createdAt: instantSchema })
  .meta({ id: 'Organization' })
export type OrganizationReply = z.infer<typeof organizationReply>
export const organizationList = z.object({ organizations: z.array(organizationReply) }).meta({ id: 'OrganizationList' })

/** What respondents read about replies; null: the default sentence. */
const promise = z.strictObject({ zh: lineSchema.max(200), en: lineSchema.max(200).optional() })
export const organizationSettings = organizationReply
  .extend({ replyPromise: promise.nullable() })
  .meta({ id: 'OrganizationSettings' })
export type OrganizationSettings = z.infer<typeof organizationSettings>
export const organizationChange = z
  .strictObject({
    name: namesSchema.optional(),
    function: functionSchema.optional(),
    replyPromise: promise.nullable().optional(),
  })
  .meta({ id: 'OrganizationChange' })
export type OrganizationChange = z.infer<typeof organizationChange>
