import { z } from 'zod'
import { functionSchema, idSchema, instantSchema, lineSchema, namesSchema } from './common.ts'

export const ROLES = ['org-head', 'org-admin', 'org-staff', 'evaluator', 'reviewer', 'platform-admin'] as const
export const roleSchema = z.enum(ROLES).meta({ id: 'Role' })
export type Role = (typeof ROLES)[number]

export const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254))

/** Long, no composition rules (trust 6). */
export const passwordSchema = z.string().min(12).max(200)
export const totpSchema = z.string().regex(/^\d{6}$/, 'totp')

export const signInRequest = z
  .strictObject({ email: emailSchema, password: z.string().min(1).max(200), totp: totpSchema.optional() })
  .meta({ id: 'SignInRequest' })
export type SignInRequest = z.infer<typeof signInRequest>

export const membershipReply = z
  .object({
    role: roleSchema,
    organization: z.object({ id: idSchema, name: namesSchema }).nullable().describe('null for platform roles'),
  })
  .meta({ id: 'Membership' })

export const sessionReply = z
  .object({
    user: z.object({ id: idSchema, email: z.string(), name: z.string() }),
    memberships: z.array(membershipReply),
    totp: z
      .enum(['none', 'active', 'must-enrol'])
      .describe('must-enrol: this role needs a second factor; until then only /account/totp answers'),
    expiresAt: instantSchema.describe('Latest end of this session; idle sessions end earlier'),
  })
  .meta({ id: 'Session' })
export type SessionReply = z.infer<typeof sessionReply>

export const totpEnrolReply = z
  .object({ secret: z.string(), uri: z.string(), svg: z.string().describe('The QR code of uri, as SVG text') })
  .meta({ id: 'TotpEnrolment' })
export const totpConfirmRequest = z.strictObject({ totp: totpSchema }).meta({ id: 'TotpConfirmation' })

export const setupState = z.object({ needed: z.boolean() }).meta({ id: 'SetupState' })
export const setupRequest = z
  .strictObject({
    token: z.string().min(20).max(100),
    administrator: z.strictObject({
      email: emailSchema,
      name: lineSchema.max(100),
      password: passwordSchema,
    }),
    organization: z.strictObject({ name: namesSchema, function: functionSchema }),
  })
  .meta({ id: 'SetupRequest' })
export type SetupRequest = z.infer<typeof setupRequest>

export const accountChange = z.strictObject({ name: lineSchema.max(100) }).meta({ id: 'AccountChange' })
export const passwordChange = z
  .strictObject({ current: z.string().min(1).max(200), password: passwordSchema })
  .meta({ id: 'PasswordChange' })
export type PasswordChange = z.infer<typeof passwordChange>
export const ownSessions = z
  .object({
    sessions: z.array(z.object({ openedAt: instantSchema, seenAt: instantSchema, isThis: z.boolean() })),
  })
  .meta({ id: 'OwnSessions' })
export type OwnSessions = z.infer<typeof ownSessions>
