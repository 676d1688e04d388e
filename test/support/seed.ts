import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { addMembership } from '../../api/accounts/add-membership.ts'
import { createAccount } from '../../api/accounts/create.ts'
import { createCode } from '../../api/codes/create.ts'
import { readConfig } from '../../api/config.ts'
import type { Context } from '../../api/context.ts'
import { loadKeys } from '../../api/keys/key-file.ts'
import { openDatabase } from '../../api/open-database.ts'
import { createOrganization } from '../../api/organizations/create.ts'
import { inScope, readInScope } from '../../api/scope/in-scope.ts'
import type { TenantScope } from '../../api/scope/scope.ts'
import { openSession } from '../../api/sessions/open.ts'

/** What a client needs to rate: the secret part of /s/… and the version that its page shows. */
export interface Target {
  readonly code: string
  readonly version: string
}

const PLATFORM = { kind: 'platform', accountId: null } as const
const SILENT = { info() {}, warn() {}, error() {} }

/** Makes organizations with one poster each through the application's own verbs, before a server opens the database. */
export async function seed(env: Readonly<Record<string, string>>, organizations: number): Promise<Target[]> {
  const ctx = await openContext(env)
  const targets: Target[] = []
  try {
    for (let index = 1; index <= organizations; index++) {
      const { scope, version } = await addOrganization(ctx, index)
      const poster = await createCode(ctx, scope, { kind: 'standing', purpose: 'live', label: { zh: '一楼大厅' } })
      targets.push({ code: poster.code ?? '', version })
    }
  } finally {
    await ctx.db.close()
  }
  return targets
}

/** An organization with a poster, and the session of somebody who administers it. */
export async function seedAdministrator(env: Readonly<Record<string, string>>) {
  const ctx = await openContext(env)
  try {
    const { scope, version } = await addOrganization(ctx, 1)
    const { organizationId } = scope
    const poster = await createCode(ctx, scope, { kind: 'standing', purpose: 'live', label: { zh: '一楼大厅' } })
    const target: Target = { code: poster.code ?? '', version }
    const cookie = await inScope(ctx.db, { kind: 'accounts' }, async trx => {
      const account = { email: 'admin@example.org', name: '管理员', passwordHash: 'nobody signs in with this' }
      const id = await createAccount(ctx, trx, account)
      await trx.updateTable('account').set({ totpConfirmedAt: ctx.now() }).where('id', '=', id).execute()
      await addMembership(ctx, trx, id, 'org-admin', [organizationId])
      return `__Host-manyi=${await openSession(ctx, trx, id)}`
    })
    return { organizationId, cookie, target }
  } finally {
    await ctx.db.close()
  }
}

async function openContext(env: Readonly<Record<string, string>>): Promise<Context> {
  const config = readConfig(env)
  const keys = loadKeys(config.keyFile, randomBytes)
  const now = Date.now
  const db = await openDatabase(config, keys, now, () => {})
  return { config, db, keys, now, random: randomBytes, newId: () => v7(), log: SILENT }
}

async function addOrganization(ctx: Context, index: number) {
  const name = { zh: `第${index}服务中心` }
  const organizationId = await inScope(ctx.db, PLATFORM, trx =>
    createOrganization(ctx, trx, PLATFORM, { name, function: 'comprehensive' }),
  )
  const scope: TenantScope = { kind: 'tenant', organizationId, accountId: 'seed', role: 'org-admin' }
  const { versionId } = await readInScope(ctx.db, scope, trx =>
    trx
      .selectFrom('questionnaireUse')
      .select('versionId')
      .where('organizationId', '=', organizationId)
      .where('form', '=', 'visit')
      .executeTakeFirstOrThrow(),
  )
  return { scope, version: versionId }
}
