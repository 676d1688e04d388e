import { linkTokenSchema } from '../../shared/contract/responses.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { parseToken } from '../keys/secrets.ts'
import { findOrganizationIds } from '../organizations/find-by-key.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import type { IntakeScope } from '../scope/scope.ts'

/** What a receipt's address says, before anybody knows whether there is such a receipt. */
export interface ReceiptKey {
  readonly organizationId: string
  readonly organizationKey: string
  readonly receiptHash: string
}

export type HeldResponse = NonNullable<Awaited<ReturnType<typeof findHeld>>>

/** Undefined where the text is no receipt of any organization. */
export async function parseReceipt(ctx: Context, token: string): Promise<ReceiptKey | undefined> {
  if (!linkTokenSchema.safeParse(token).success) return undefined
  const { organizationKey, secretHash } = parseToken(token)
  const organizationId = (await findOrganizationIds(ctx, [organizationKey])).get(organizationKey)
  return organizationId ? { organizationId, organizationKey, receiptHash: secretHash } : undefined
}

/** Throws not-found, as for every unknown receipt. */
export async function getReceiptKey(ctx: Context, token: string): Promise<ReceiptKey> {
  const key = await parseReceipt(ctx, token)
  if (!key) throw new AppError('not-found')
  return key
}

export function intakeScope({ organizationId }: ReceiptKey): IntakeScope {
  return { kind: 'intake', organizationIds: [organizationId] }
}

/** The answer that the receipt was given for, with its code and organization. */
export function findHeld(trx: ReadTrx, { organizationId, receiptHash }: ReceiptKey) {
  return trx
    .selectFrom('response')
    .innerJoin('code', join =>
      join.onRef('code.organizationId', '=', 'response.organizationId').onRef('code.id', '=', 'response.codeId'),
    )
    .innerJoin('organization', 'organization.id', 'response.organizationId')
    .selectAll('response')
    .select(['code.kind as codeKind', 'code.purpose as codePurpose'])
    .select(['code.revokedAt as codeRevokedAt', 'code.expiresAt as codeExpiresAt'])
    .select(['organization.replyPromiseZh', 'organization.replyPromiseEn'])
    .select(['organization.nameZh', 'organization.nameEn'])
    .where('response.organizationId', '=', organizationId)
    .where('response.receiptHash', '=', receiptHash)
    .executeTakeFirst()
}

/** Throws not-found. */
export async function getHeld(trx: ReadTrx, key: ReceiptKey): Promise<HeldResponse> {
  const held = await findHeld(trx, key)
  if (!held) throw new AppError('not-found')
  return held
}
