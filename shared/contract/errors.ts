import { z } from 'zod'

/** Every code a reply may carry. Closed: the apps translate each one (`shared/texts/errors.ts`). */
export const ERROR_CODES = [
  'account.own',
  'batch.key-used',
  'body.invalid',
  'body.invalid-json',
  'body.too-large',
  'body.unsupported-type',
  'code.unknown',
  'code.replaced',
  'code.revoked',
  'code.expired',
  'code.used',
  'comment.written',
  'conflict',
  'credit-code.taken',
  'import.applied',
  'import.empty',
  'import.not-ready',
  'import.old-excel',
  'import.outdated',
  'internal',
  'invitation.invalid',
  'matter.step-not-now',
  'member.exists',
  'member.last-administrator',
  'member.staff-taken',
  'name.taken',
  'nonce.conflict',
  'not-found',
  'number.taken',
  'organization.key-exhausted',
  'origin.foreign',
  'password.wrong',
  'questionnaire.built-in',
  'questionnaire.form-mismatch',
  'questionnaire.too-many',
  'questionnaire.unchanged',
  'questionnaire.unpublishable',
  'rate-limited',
  'ratings.invalid',
  'response.contacted',
  'response.superseded',
  'role.forbidden',
  'session.invalid-credentials',
  'session.locked',
  'session.may-not-rate',
  'session.required',
  'session.totp-invalid',
  'session.totp-missing',
  'session.totp-required',
  'reset.forbidden',
  'reset.invalid',
  'setup.behind-proxy',
  'setup.done',
  'setup.not-local',
  'setup.token-invalid',
  'snapshot.empty',
  'storage.unavailable',
  'version.unknown',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

const params = z.record(z.string(), z.union([z.string(), z.number()]))

export const problemSchema = z
  .object({
    code: z.string().describe('What is wrong with one part of the request'),
    path: z.string().optional().describe('Where, as a JSON path: ratings.quality'),
    params,
    message: z.string(),
  })
  .meta({ id: 'Problem' })

export const errorSchema = z
  .object({
    code: z.enum(ERROR_CODES),
    params,
    message: z.string().describe("A sentence in the caller's language (Accept-Language: zh or en)"),
    problems: z.array(problemSchema).optional(),
  })
  .meta({ id: 'Error' })

export type ErrorReply = z.infer<typeof errorSchema>
export type ProblemReply = z.infer<typeof problemSchema>
