import type { Selectable } from 'kysely'
import type { Context } from '../context.ts'
import type { CodeTable } from '../db/tables/codes.ts'
import { parseToken } from '../keys/secrets.ts'
import { findOrganizationIds } from '../organizations/find-by-key.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'

export type Code = Selectable<CodeTable>
export type CodeState = 'open' | 'used' | 'revoked' | 'expired'

/** The code behind a link, with whether a once-code has been answered; undefined for every unknown one alike. */
export async function findCode(ctx: Context, token: string): Promise<{ code: Code; state: CodeState } | undefined> {
  const { organizationKey, secretHash } = parseToken(token)
  const organizationId = (await findOrganizationIds(ctx, [organizationKey])).get(organizationKey)
  if (!organizationId) return undefined
  return readInScope(ctx.db, { kind: 'intake', organizationIds: [organizationId] }, async trx => {
    const code = await trx
      .selectFrom('code')
      .selectAll()
      .where('organizationId', '=', organizationId)
      .where('secretHash', '=', secretHash)
      .executeTakeFirst()
    if (!code) return undefined
    const used = code.kind === 'once' && (await isUsed(trx, code))
    return { code, state: used ? 'used' : lifeOf(code, ctx.now()) }
  })
}

/** Whether a code may still be answered, its use apart. */
export function lifeOf(code: Pick<Code, 'revokedAt' | 'expiresAt'>, nowMs: number): 'open' | 'revoked' | 'expired' {
  if (code.revokedAt !== null) return 'revoked'
  return code.expiresAt !== null && code.expiresAt <= nowMs ? 'expired' : 'open'
}

async function isUsed(trx: ReadTrx, code: Code): Promise<boolean> {
  const row = await trx
    .selectFrom('response')
    .select('id')
    .where('organizationId', '=', code.organizationId)
    .where('onceCodeId', '=', code.id)
    .where('supersedes', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
