import type { MiddlewareHandler } from 'hono'
import type { Role } from '../../shared/contract/accounts.ts'
import { AppError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/env.ts'
import type { PlatformScope, TenantScope } from '../scope/scope.ts'
import { sessionToken } from './cookie.ts'
import { findSession } from './find.ts'
import { scopeFor } from './resolve-scope.ts'

/**
 * Who may call a route: everybody, whoever is signed in (even before the second factor is set up), or these roles, on
 * the organization in the path where there is one.
 */
export type Access = 'public' | 'session' | readonly Role[]

/** Puts the session and the scope into the request, or refuses it. */
export function guard(access: Access): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (access !== 'public') {
      const token = sessionToken(c)
      const signedIn = token ? await findSession(c.get('ctx'), token) : undefined
      if (!signedIn) throw new AppError('session.required')
      c.set('signedIn', signedIn)
      if (access !== 'session') admit(c, access)
    }
    await next()
  }
}

function admit(c: AppContext, roles: readonly Role[]): void {
  const signedIn = c.get('signedIn')
  const organizationId = c.req.param('organization')
  if (organizationId !== undefined) c.set('scope', scopeFor(signedIn, organizationId, roles))
  else if (!signedIn.memberships.some(each => roles.includes(each.role))) throw new AppError('role.forbidden')
  if (signedIn.totp === 'must-enrol' && !c.get('ctx').config.withoutTotp) throw new AppError('session.totp-required')
}

/** The scope of a member. A route that lets others in too never asks for it. */
export function tenantScope(c: AppContext): TenantScope {
  const scope = c.get('scope')
  if (scope.kind !== 'tenant') throw new AppError('role.forbidden')
  return scope
}

export function platformScope(c: AppContext): PlatformScope {
  return { kind: 'platform', accountId: c.get('signedIn').account.id }
}
