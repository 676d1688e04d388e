/** What a member of an organization may be; the first two manage it. */
export const MEMBER_ROLES = ['org-head', 'org-admin', 'org-staff'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]
