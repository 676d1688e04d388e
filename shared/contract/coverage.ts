import { z } from 'zod'
import { FORMS } from '../domain/dimensions.ts'
import { LEDGER_WARNINGS } from '../domain/ledger.ts'
import { pageQuery } from './clients.ts'
import { daySchema, idSchema, instantSchema } from './common.ts'

const count = z.number().int().nonnegative()

/** Which completed services are invited by themselves. */
export const invitationRule = z
  .strictObject({
    invitesVisits: z.boolean(),
    invitesMatters: z.boolean(),
    feedbackDays: z.number().int().min(1).max(90).describe('反馈时限 in calendar days after the service'),
  })
  .meta({ id: 'InvitationRule' })

/** Completed services, not voided, by how far they came. Silence is no rating: N = notInvited + invited. */
export const coveragePart = z
  .object({
    services: count.nullable().describe('N: matters by day of delivery, visits by their day; null: no ledger is kept'),
    notInvited: count,
    invited: count.describe('With a once-code, whatever became of it'),
    opened: count.describe('Of these, opened or answered'),
    rated: count.describe('Of these, with a counted answer that has a value'),
    percent: z.string().nullable().describe('rated of services, rounded down; null: nothing to be covered'),
  })
  .meta({ id: 'CoveragePart' })
export type CoveragePart = z.infer<typeof coveragePart>

export const coverageSchema = z
  .object({
    forms: z.object({ visit: coveragePart, matter: coveragePart }),
    combined: coveragePart.describe('services is null where either form keeps no ledger'),
  })
  .meta({ id: 'Coverage' })
export type Coverage = z.infer<typeof coverageSchema>

export const coverageQuery = z.strictObject({
  from: daySchema.optional().describe('From and to together; this year unless told'),
  to: daySchema.optional(),
})
export type CoverageQuery = z.infer<typeof coverageQuery>
export const coverageReply = coverageSchema
  .extend({
    period: z.object({ from: daySchema, to: daySchema }),
    computedAt: instantSchema,
    warnings: z.object({ limitDays: count, late: count, reDated: count, voided: count }),
  })
  .meta({ id: 'CoverageReply' })
export type CoverageReply = z.infer<typeof coverageReply>

/** Services to invite now; or all that are completed, within the feedback limit and not invited yet. */
export const newLedgerInvitations = z
  .union([
    z.strictObject({ visits: z.array(idSchema).max(500).default([]), matters: z.array(idSchema).max(500).default([]) }),
    z.strictObject({ all: z.literal(true) }),
  ])
  .meta({ id: 'NewLedgerInvitations' })
export type NewLedgerInvitations = z.infer<typeof newLedgerInvitations>
export const ledgerInvitationsMade = z
  .object({
    made: count,
    codeIds: z.array(idSchema).describe('Of the codes made now'),
    batchId: idSchema.nullable().describe('They belong to this batch; null: none was made'),
    passedOver: count.describe('Of those named: invited before, voided, not completed, or past the feedback limit'),
    isMore: z.boolean().describe('With all: there are more; ask again'),
  })
  .meta({ id: 'LedgerInvitationsMade' })
export type LedgerInvitationsMade = z.infer<typeof ledgerInvitationsMade>

export const warningQuery = z.strictObject({
  year: z
    .string()
    .regex(/^[12]\d{3}$/, 'year')
    .optional(),
  kind: z.enum(LEDGER_WARNINGS).optional(),
  form: z.enum(FORMS).optional(),
  ...pageQuery,
})
export const ledgerWarnings = z
  .object({
    period: z.object({ from: daySchema, to: daySchema }),
    limitDays: count.describe('口径: entered more days than this after its day counts as late'),
    counts: z.object({ late: count, reDated: count, voided: count }),
    rows: z.array(
      z.object({
        form: z.enum(FORMS),
        id: idSchema,
        number: z.string(),
        warnings: z.array(z.enum(LEDGER_WARNINGS)),
        day: daySchema.describe('As it stands'),
        ratedDay: daySchema.nullable().describe("The answer's own day, which nothing moves"),
        enteredAt: instantSchema.describe('When the visit, or the delivery, was entered'),
        voidedAt: instantSchema.nullable(),
      }),
    ),
    next: idSchema.nullable(),
  })
  .meta({ id: 'LedgerWarnings' })
export type LedgerWarningsReply = z.infer<typeof ledgerWarnings>
