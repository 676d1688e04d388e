import { z } from 'zod'
import { functionSchema, idSchema, instantSchema, namesSchema } from './common.ts'

export const organizationReply = z
  .object({ id: idSchema, key: z.string(), name: namesSchema, function: functionSchema, createdAt: instantSchema })
  .meta({ id: 'Organization' })
export type OrganizationReply = z.infer<typeof organizationReply>
export const organizationList = z.object({ organizations: z.array(organizationReply) }).meta({ id: 'OrganizationList' })

export const newService = z.strictObject({ name: namesSchema, function: functionSchema }).meta({ id: 'NewService' })
export const newWindow = z.strictObject({ name: namesSchema }).meta({ id: 'NewWindow' })
export const newStaff = z.strictObject({ name: namesSchema }).meta({ id: 'NewStaff' })

export const serviceReply = z
  .object({ id: idSchema, name: namesSchema, function: functionSchema, createdAt: instantSchema })
  .meta({ id: 'Service' })
export const windowReply = z
  .object({ id: idSchema, name: namesSchema, createdAt: instantSchema })
  .meta({ id: 'Window' })
export const staffReply = z.object({ id: idSchema, name: namesSchema, createdAt: instantSchema }).meta({ id: 'Staff' })

export const serviceList = z.object({ services: z.array(serviceReply) }).meta({ id: 'ServiceList' })
export const windowList = z.object({ windows: z.array(windowReply) }).meta({ id: 'WindowList' })
export const staffList = z.object({ staff: z.array(staffReply) }).meta({ id: 'StaffList' })
