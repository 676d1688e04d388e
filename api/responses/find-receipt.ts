import type { Names } from '../../shared/domain/dimensions.ts'
import { codeSecret } from '../codes/secret.ts'
import type { Context } from '../context.ts'
import { parseToken } from '../keys/secrets.ts'
import { names } from '../names.ts'
import { findOrganizationIds } from '../organizations/find-by-key.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import { receiptNumber } from './receipt.ts'

export interface FoundReceipt {
  readonly organization: Names
  readonly number: string
  readonly receivedAt: number
  readonly counted: 'counted' | 'test' | 'no-value' | 'superseded' | 'excluded'
  /** For answers to a standing code that is still up: the token to rate another visit. */
  readonly anotherToken: string | undefined
}

/** What the holder of a receipt may see; never a score. Undefined for every unknown receipt alike. */
export async function findReceipt(ctx: Context, token: string): Promise<FoundReceipt | undefined> {
  const { organizationKey, secretHash } = parseToken(token)
  const organizationId = (await findOrganizationIds(ctx, [organizationKey])).get(organizationKey)
  if (!organizationId) return undefined
  return readInScope(ctx.db, { kind: 'intake', organizationIds: [organizationId] }, async trx => {
    const row = await read(trx, organizationId, secretHash)
    if (!row) return undefined
    const isStanding = row.kind === 'standing' && row.revokedAt === null
    return {
      organization: names(row.nameZh, row.nameEn),
      number: receiptNumber(row.receivedAt, secretHash),
      receivedAt: row.receivedAt,
      counted: await countedOf(trx, organizationId, row),
      anotherToken: isStanding ? organizationKey + codeSecret(ctx, organizationId, row.codeId) : undefined,
    }
  })
}

function read(trx: ReadTrx, organizationId: string, receiptHash: string) {
  return trx
    .selectFrom('response')
    .innerJoin('code', join =>
      join.onRef('code.organizationId', '=', 'response.organizationId').onRef('code.id', '=', 'response.codeId'),
    )
    .innerJoin('organization', 'organization.id', 'response.organizationId')
    .select(['response.id', 'response.receivedAt', 'response.levels', 'response.codeId'])
    .select(['code.kind', 'code.revokedAt', 'organization.nameZh', 'organization.nameEn'])
    .where('response.organizationId', '=', organizationId)
    .where('response.receiptHash', '=', receiptHash)
    .executeTakeFirst()
}

/** The last word on the answer; without one it counts, if it rated anything at all. */
async function countedOf(trx: ReadTrx, organizationId: string, response: { id: string; levels: string }) {
  const last = await trx
    .selectFrom('responseEvent')
    .select('kind')
    .where('organizationId', '=', organizationId)
    .where('responseId', '=', response.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (last && last.kind !== 'reinstated') return last.kind
  return /\d/.test(response.levels) ? 'counted' : 'no-value'
}
