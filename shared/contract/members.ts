import { z } from 'zod'
import { MEMBER_ROLES } from '../domain/member-roles.ts'
import { emailSchema, passwordSchema, roleSchema, totpSchema } from './accounts.ts'
import { idSchema, instantSchema, lineSchema, namesSchema } from './common.ts'

export const memberRoleSchema = z.enum(MEMBER_ROLES)

export const memberReply = z
  .object({
    id: idSchema.describe('Of the membership'),
    account: z.object({ id: idSchema, name: z.string(), email: z.string() }),
    role: memberRoleSchema,
    staff: z
      .object({ id: idSchema, name: namesSchema })
      .nullable()
      .describe('Who they are in the catalogue: owner of matters'),
    since: instantSchema,
    hasTotp: z.boolean(),
    isDisabled: z.boolean(),
    isYou: z.boolean(),
  })
  .meta({ id: 'Member' })
export type MemberReply = z.infer<typeof memberReply>

const organizationName = z.object({ id: idSchema, name: namesSchema })

export const invitationReply = z
  .object({
    id: idSchema,
    email: z.string(),
    role: roleSchema,
    organizations: z.array(organizationName),
    createdAt: instantSchema,
    expiresAt: instantSchema,
    state: z.enum(['open', 'expired']),
  })
  .meta({ id: 'Invitation' })
export type InvitationReply = z.infer<typeof invitationReply>

export const memberList = z
  .object({ members: z.array(memberReply), invitations: z.array(invitationReply).describe('Not accepted yet') })
  .meta({ id: 'MemberList' })
export type MemberList = z.infer<typeof memberList>

export const newInvitation = z
  .strictObject({ email: emailSchema, role: memberRoleSchema })
  .meta({ id: 'NewInvitation' })

export const invitationMade = z
  .object({ invitation: invitationReply, link: z.string().describe('Shown this once: only its hash is kept') })
  .meta({ id: 'InvitationMade' })
export type InvitationMade = z.infer<typeof invitationMade>

export const memberChange = z
  .strictObject({
    role: memberRoleSchema.optional(),
    staff: idSchema.nullable().optional().describe('Of the catalogue; null: nobody'),
  })
  .meta({ id: 'MemberChange' })
export type MemberChange = z.infer<typeof memberChange>
export const memberPath = z.object({ organization: idSchema, member: idSchema })
export const invitationPath = z.object({ organization: idSchema, invitation: idSchema })

const invitationToken = z.string().regex(/^[\w-]{43}$/, 'token')
export const invitationLookUp = z.strictObject({ token: invitationToken }).meta({ id: 'InvitationLookUp' })
export const invitationShown = z
  .object({
    email: z.string(),
    role: roleSchema,
    organizations: z.array(namesSchema),
    invitedBy: z.string().nullable(),
    expiresAt: instantSchema,
    hasAccount: z.boolean().describe('The e-mail has an account: accepting takes its password'),
  })
  .meta({ id: 'InvitationShown' })
export type InvitationShown = z.infer<typeof invitationShown>

export const invitationAcceptance = z
  .strictObject({
    token: invitationToken,
    name: lineSchema.max(100).optional().describe('Of a new account'),
    password: passwordSchema,
    totp: totpSchema.optional().describe('Of an account that has a second factor'),
  })
  .meta({ id: 'InvitationAcceptance' })
export type InvitationAcceptance = z.infer<typeof invitationAcceptance>

export const passwordResetMade = z
  .object({ link: z.string().describe('Shown this once: only its hash is kept'), expiresAt: instantSchema })
  .meta({ id: 'PasswordResetMade' })
export type PasswordResetMade = z.infer<typeof passwordResetMade>
export const passwordResetLookUp = z.strictObject({ token: invitationToken }).meta({ id: 'PasswordResetLookUp' })
export const passwordResetShown = z
  .object({ name: z.string(), email: z.string(), expiresAt: instantSchema })
  .meta({ id: 'PasswordResetShown' })
export type PasswordResetShown = z.infer<typeof passwordResetShown>
export const passwordResetUse = z
  .strictObject({ token: invitationToken, password: passwordSchema })
  .meta({ id: 'PasswordResetUse' })
export type PasswordResetUse = z.infer<typeof passwordResetUse>
