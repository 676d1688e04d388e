import { z } from 'zod'
import { DUE_KINDS } from '../domain/due-matters.ts'
import { INVITATION_STATES, LEDGER_WARNINGS, MATTER_STAGES, VISIT_WAYS } from '../domain/ledger.ts'
import { MATTER_STEPS } from '../domain/matter-steps.ts'
import { numberSchema, pageQuery } from './clients.ts'
import { daySchema, idSchema, instantSchema, lineSchema, namesSchema } from './common.ts'
import { ledgerFact, remark } from './matter-steps.ts'

const reference = z.object({ id: idSchema, name: namesSchema })
const clientReference = reference.extend({ number: z.string() })
const days = { from: daySchema.optional(), to: daySchema.optional() }
const served = { client: idSchema.optional(), service: idSchema.optional(), staff: idSchema.optional() }
const rowState = z.enum(['valid', 'voided']).optional().describe('valid unless told')
const search = lineSchema.max(60).optional()

/** How a completed service stands with its once-code; never what was rated. */
export const invitationOf = z.object({
  state: z.enum(INVITATION_STATES),
  codeId: idSchema.nullable(),
  expiresAt: instantSchema.nullable(),
})

const row = {
  id: idSchema,
  number: z.string(),
  window: reference.nullable(),
  warnings: z.array(z.enum(LEDGER_WARNINGS)),
  invitation: invitationOf.nullable().describe('null: not completed'),
  enteredAt: instantSchema,
  updatedAt: instantSchema,
  voidedAt: instantSchema.nullable(),
}

export const matterQuery = z.strictObject({
  ...{ ...served, ...days, search: search.describe('Part of number, title or client') },
  stage: z.enum(MATTER_STAGES).optional(),
  open: z
    .enum(['yes', ...DUE_KINDS])
    .optional()
    .describe('Not delivered yet; past the promised day; promised for today; delivered and past the feedback limit'),
  row: rowState,
  ...pageQuery,
})
export type MatterFilter = Omit<z.infer<typeof matterQuery>, 'cursor' | 'size'>

export const newMatter = z
  .strictObject({
    number: numberSchema.optional().describe('Made where it is left out'),
    clientId: idSchema,
    serviceId: idSchema,
    windowId: idSchema.optional(),
    staffId: idSchema.describe('首问负责人: owns the matter until it is closed'),
    title: remark(100).optional(),
    askedOn: daySchema,
  })
  .meta({ id: 'NewMatter' })
export type NewMatter = z.infer<typeof newMatter>

export const matterRow = z
  .object({
    ...row,
    title: z.string().nullable(),
    client: clientReference,
    service: reference,
    owner: reference.nullable(),
    stage: z.enum(MATTER_STAGES),
    askedOn: daySchema.nullable(),
    answeredOn: daySchema.nullable(),
    commissionedOn: daySchema.nullable(),
    acceptedOn: daySchema.nullable(),
    startedOn: daySchema.nullable(),
    firstPromisedOn: daySchema.nullable(),
    promisedOn: daySchema.nullable(),
    promiseConsentOn: daySchema.nullable(),
    deliveredOn: daySchema.nullable(),
    closedOn: daySchema.nullable(),
    commissionGaps: z.string().nullable(),
    contractFen: z.number().int().nonnegative().nullable(),
    signedOn: daySchema.nullable(),
    asAgreed: z.boolean().nullable(),
    outcome: z.string().nullable(),
    isOverdue: z.boolean().describe('Not delivered, and the promised day has passed'),
  })
  .meta({ id: 'MatterRow' })
export type MatterRow = z.infer<typeof matterRow>
export const matterList = z
  .object({ matters: z.array(matterRow), next: idSchema.nullable() })
  .meta({ id: 'MatterList' })
export type MatterList = z.infer<typeof matterList>

export const matterReply = matterRow
  .extend({
    facts: z.array(ledgerFact).describe('Oldest first'),
    next: z.array(z.enum(MATTER_STEPS)).describe('Steps that may follow and that the caller may take'),
    progressSecret: z
      .string()
      .nullable()
      .describe(
        "With the number it opens the matter's progress; null for whoever neither runs the organization nor owns it",
      ),
  })
  .meta({ id: 'Matter' })
export type MatterReply = z.infer<typeof matterReply>

export const visitQuery = z.strictObject({
  ...{ ...served, ...days, search: search.describe('Part of number, subject or client') },
  window: idSchema.optional(),
  way: z.enum(VISIT_WAYS).optional(),
  row: rowState,
  ...pageQuery,
})
export type VisitFilter = Omit<z.infer<typeof visitQuery>, 'cursor' | 'size'>

const visitAbout = {
  clientId: idSchema.nullable().optional(),
  serviceId: idSchema.nullable().optional(),
  windowId: idSchema.nullable().optional(),
  staffId: idSchema.nullable().optional(),
  matterId: idSchema.nullable().optional(),
  subject: remark(200).nullable().optional(),
  askedOn: daySchema.nullable().optional().describe('Day of the inquiry that the visit answers'),
  answeredOn: daySchema.nullable().optional().describe('Day of the first answer by a named person'),
}

export const newVisit = z
  .strictObject({
    number: numberSchema.optional().describe('Made where it is left out'),
    way: z.enum(VISIT_WAYS).default('window'),
    day: daySchema,
    ...visitAbout,
  })
  .meta({ id: 'NewVisit' })
export type NewVisit = z.infer<typeof newVisit>

const seen = instantSchema.optional()
export const newVisitStep = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('amended'), seen, way: z.enum(VISIT_WAYS).optional(), ...visitAbout }),
    z.strictObject({ kind: z.literal('re-dated'), seen, to: daySchema, reason: remark(200) }),
    z.strictObject({ kind: z.literal('voided'), seen, reason: remark(200) }),
  ])
  .meta({ id: 'NewVisitStep' })
export type NewVisitStep = z.infer<typeof newVisitStep>

export const visitRow = z
  .object({
    ...row,
    way: z.enum(VISIT_WAYS),
    day: daySchema,
    subject: z.string().nullable(),
    client: clientReference.nullable(),
    service: reference.nullable(),
    staff: reference.nullable(),
    matter: z.object({ id: idSchema, number: z.string() }).nullable(),
    askedOn: daySchema.nullable(),
    answeredOn: daySchema.nullable(),
  })
  .meta({ id: 'VisitRow' })
export type VisitRow = z.infer<typeof visitRow>
export const visitList = z.object({ visits: z.array(visitRow), next: idSchema.nullable() }).meta({ id: 'VisitList' })
export type VisitList = z.infer<typeof visitList>
export const visitReply = visitRow.extend({ facts: z.array(ledgerFact) }).meta({ id: 'Visit' })
export type VisitReply = z.infer<typeof visitReply>

export const matterPath = z.object({ organization: idSchema, matter: idSchema })
export const visitPath = z.object({ organization: idSchema, visit: idSchema })
