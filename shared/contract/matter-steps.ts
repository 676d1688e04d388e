import { z } from 'zod'
import { MATTER_DAYS, type MATTER_STEPS } from '../domain/matter-steps.ts'
import { daySchema, idSchema, instantSchema, lineSchema } from './common.ts'

/** Free text of a fact, which stays for good: no phone numbers and no e-mail addresses. */
export const remark = (longest: number) => lineSchema.max(longest)
/** Where a document lies: its number or place, never the document itself. */
const reference = lineSchema.max(100)
export const fenSchema = z.number().int().nonnegative().max(1e15)

/** `seen`: updatedAt of the row as whoever acts saw it; changed since, the step is refused with conflict. */
const seen = instantSchema.optional().describe('updatedAt as it was seen: changed since, the answer is 409 conflict')
const of = <K extends (typeof MATTER_STEPS)[number], S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({
    kind: z.literal(kind),
    day: daySchema.describe('Business day on which it happened'),
    seen,
    ...shape,
  })

/** One step of a matter; which may follow says the domain (`nextSteps`). */
export const newMatterStep = z
  .discriminatedUnion('kind', [
    of('answered', { staffId: idSchema.describe('首次答复人') }),
    of('commissioned', {
      document: reference.describe('The written commission (委托书)'),
      gaps: remark(500).optional().describe('What it leaves open and how that is dealt with'),
    }),
    of('accepted', { promisedOn: daySchema.optional() }),
    of('materials', { list: z.array(remark(100)).min(1).max(50).describe('一次性告知: once a matter') }),
    of('promised', {
      promisedOn: daySchema,
      consentOn: daySchema.optional().describe("Day of the client's consent; a changed day needs it, in time"),
      reason: remark(200).optional(),
    }),
    of('started', {}),
    of('contract', {
      fen: fenSchema.describe('Contract value in fen; the day is that of signing'),
      document: reference.optional(),
    }),
    of('document', { title: remark(100), reference }),
    of('note', { text: remark(500), isPublic: z.boolean().describe('The client may read it') }),
    of('handed-over', { staffId: idSchema, reason: remark(200) }),
    of('delivered', {
      asAgreed: z.boolean(),
      outcome: remark(200).optional(),
      document: reference.optional().describe('The report or result that was handed over'),
    }),
    of('closed', {
      feedback: z.enum(['none', 'handled']).describe('none: the feedback limit passed without any'),
      remark: remark(500).optional(),
    }),
    of('cancelled', { reason: remark(200) }),
    of('re-dated', { which: z.enum(MATTER_DAYS), to: daySchema, reason: remark(200) }),
    of('voided', { reason: remark(200) }),
  ])
  .meta({ id: 'NewMatterStep' })
export type NewMatterStep = z.infer<typeof newMatterStep>

/** A step as it is kept. */
export const ledgerFact = z
  .object({
    id: idSchema,
    kind: z.string(),
    day: daySchema,
    at: instantSchema,
    by: z.string().nullable().describe('Name of the account that entered it'),
    staff: z.string().nullable().describe('The member of staff whom it names'),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  })
  .meta({ id: 'LedgerFact' })
export type LedgerFact = z.infer<typeof ledgerFact>
