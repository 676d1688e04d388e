import type { Role } from '../../shared/contract/accounts.ts'
import { AppError } from '../errors.ts'
import type { EvaluatorScope, PlatformScope, Scope, TenantScope } from '../scope/scope.ts'
import type { Membership, SignedIn } from './find.ts'

/**
 * The scope in which the account may act on an organization with one of these roles. Throws not-found where it has
 * nothing to do with that organization, as if there were none; role.forbidden where it has, but not this.
 */
export function scopeFor(signedIn: SignedIn, organizationId: string, roles: readonly Role[]): Scope {
  const related = signedIn.memberships.filter(each => reaches(each, organizationId))
  const membership = related.find(each => roles.includes(each.role))
  if (membership) return scopeOf(signedIn, membership)
  throw new AppError(related.length > 0 ? 'role.forbidden' : 'not-found')
}

/** Everything the account may look at, for lists over organizations. Throws role.forbidden where that is nothing. */
export function viewersOf(
  signedIn: SignedIn,
  roles: readonly Role[],
): (TenantScope | EvaluatorScope | PlatformScope)[] {
  const memberships = signedIn.memberships.filter(each => roles.includes(each.role))
  if (memberships.length === 0) throw new AppError('role.forbidden')
  return memberships.map(each => scopeOf(signedIn, each))
}

function scopeOf(signedIn: SignedIn, membership: Membership): TenantScope | EvaluatorScope | PlatformScope {
  const { role, organizationId, organizationIds } = membership
  const accountId = signedIn.account.id
  if (organizationId !== null) return { kind: 'tenant', organizationId, accountId, role }
  if (role === 'platform-admin') return { kind: 'platform', accountId }
  return { kind: 'evaluator', organizationIds, accountId }
}

function reaches(membership: Membership, organizationId: string): boolean {
  const { role, organizationIds } = membership
  return (
    role === 'platform-admin' ||
    membership.organizationId === organizationId ||
    organizationIds.includes(organizationId)
  )
}
