import type { Role, SessionReply } from '../../shared/contract/accounts.ts'

/** What this session is in one organization; platform roles are members of none. */
export function rolesIn(session: SessionReply, organizationId: string): Role[] {
  return session.memberships.flatMap(({ role, organization }) => (organization?.id === organizationId ? [role] : []))
}

export function isMember(session: SessionReply, organizationId: string): boolean {
  return rolesIn(session, organizationId).length > 0
}

/** May create and revoke codes and choose the questionnaire; the server has the last word. */
export function manages(session: SessionReply, organizationId: string): boolean {
  return rolesIn(session, organizationId).some(role => role === 'org-head' || role === 'org-admin')
}

export function isPlatformAdmin(session: SessionReply): boolean {
  return session.memberships.some(({ role }) => role === 'platform-admin')
}

/** Looks at a list of organizations: an evaluator or reviewer. */
export function compares(session: SessionReply): boolean {
  return session.memberships.some(({ role }) => role === 'evaluator' || role === 'reviewer')
}
