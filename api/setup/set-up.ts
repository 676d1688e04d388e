import { timingSafeEqual } from 'node:crypto'
import type { SetupRequest } from '../../shared/contract/accounts.ts'
import { addMembership } from '../accounts/add-membership.ts'
import { createAccount } from '../accounts/create.ts'
import { hashPassword } from '../accounts/password.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { sha256 } from '../keys/secrets.ts'
import { createOrganization } from '../organizations/create.ts'
import { inScope } from '../scope/in-scope.ts'
import { openSession } from '../sessions/open.ts'
import type { SetupLink } from './link.ts'

/**
 * Makes the first administrator and the first organization, and opens a session. Of two at once one wins: the row that
 * says setup is done exists once.
 */
export async function setUp(ctx: Context, link: SetupLink | undefined, request: SetupRequest): Promise<string> {
  if (!link || !isToken(link, request.token, ctx.now())) throw new AppError('setup.token-invalid')
  const { administrator, organization } = request
  const passwordHash = await hashPassword(administrator.password)
  const platform = { kind: 'platform', accountId: null } as const
  return inScope(ctx.db, platform, async trx => {
    const first = await trx
      .insertInto('installation')
      .values({ name: 'setup-done', value: String(ctx.now()) })
      .onConflict(conflict => conflict.doNothing())
      .returning('name')
      .executeTakeFirst()
    if (!first) throw new AppError('setup.done')
    const { email, name } = administrator
    const accountId = await createAccount(ctx, trx, { email, name, passwordHash })
    const organizationId = await createOrganization(ctx, trx, platform, organization)
    await addMembership(ctx, trx, accountId, 'org-admin', [organizationId])
    await addMembership(ctx, trx, accountId, 'platform-admin', [])
    await record(ctx, trx, platform, { action: 'setup.done', subjectKind: 'account', subjectId: accountId, accountId })
    return openSession(ctx, trx, accountId)
  })
}

function isToken(link: SetupLink, token: string, nowMs: number): boolean {
  const matches = timingSafeEqual(Buffer.from(sha256(token)), Buffer.from(link.tokenHash))
  return matches && nowMs < link.expiresAt
}
