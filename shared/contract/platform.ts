import { z } from 'zod'
import { emailSchema, roleSchema } from './accounts.ts'
import { functionSchema, idSchema, instantSchema, lineSchema, namesSchema } from './common.ts'
import { invitationReply } from './members.ts'

const count = z.number().int().nonnegative()

export const platformQuery = z.strictObject({
  search: lineSchema.max(60).optional(),
  cursor: idSchema.optional().describe('`next` of the page before'),
})
export type PlatformQuery = z.infer<typeof platformQuery>

export const platformOrganization = z
  .object({
    id: idSchema,
    key: z.string(),
    name: namesSchema,
    function: functionSchema,
    createdAt: instantSchema,
    members: count,
    administrators: count.describe('Members who may manage it'),
  })
  .meta({ id: 'PlatformOrganization' })
export type PlatformOrganization = z.infer<typeof platformOrganization>
export const platformOrganizations = z
  .object({ organizations: z.array(platformOrganization), next: idSchema.nullable() })
  .meta({ id: 'PlatformOrganizations' })
export type PlatformOrganizations = z.infer<typeof platformOrganizations>

export const newOrganization = z
  .strictObject({ name: namesSchema, function: functionSchema })
  .meta({ id: 'NewOrganization' })

export const platformMembership = z
  .object({
    id: idSchema,
    role: roleSchema,
    organizations: z
      .array(z.object({ id: idSchema, name: namesSchema }))
      .describe('The one of a member, the list of an evaluator or reviewer'),
  })
  .meta({ id: 'PlatformMembership' })

export const platformAccount = z
  .object({
    id: idSchema,
    email: z.string(),
    name: z.string(),
    createdAt: instantSchema,
    disabledAt: instantSchema.nullable(),
    lockedUntil: instantSchema.nullable(),
    hasTotp: z.boolean(),
    sessions: count.describe('Open now'),
    memberships: z.array(platformMembership),
    isYou: z.boolean(),
  })
  .meta({ id: 'PlatformAccount' })
export type PlatformAccount = z.infer<typeof platformAccount>
export const platformAccounts = z
  .object({ accounts: z.array(platformAccount), next: idSchema.nullable() })
  .meta({ id: 'PlatformAccounts' })
export type PlatformAccounts = z.infer<typeof platformAccounts>

const organizationIds = z.array(idSchema).max(1000)

export const newPlatformInvitation = z
  .strictObject({
    email: emailSchema,
    role: roleSchema.exclude(['org-staff']),
    organizations: organizationIds.describe('One for org-head and org-admin, a list for evaluator and reviewer'),
  })
  .meta({ id: 'NewPlatformInvitation' })
export type NewPlatformInvitation = z.infer<typeof newPlatformInvitation>
export const platformInvitations = z
  .object({ invitations: z.array(invitationReply), next: idSchema.nullable() })
  .meta({ id: 'PlatformInvitations' })
export type PlatformInvitations = z.infer<typeof platformInvitations>

export const organizationsChange = z
  .strictObject({ organizations: organizationIds })
  .meta({ id: 'OrganizationsChange' })

export const accountPath = z.object({ account: idSchema })
export const membershipPath = z.object({ membership: idSchema })
export const platformInvitationPath = z.object({ invitation: idSchema })
