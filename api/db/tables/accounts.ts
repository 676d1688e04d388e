import type { Role } from '../../../shared/contract/accounts.ts'

export interface AccountTables {
  account: AccountTable
  session: SessionTable
  signInFailure: SignInFailureTable
  membership: MembershipTable
  membershipOrganization: MembershipOrganizationTable
  invitation: InvitationTable
  passwordReset: PasswordResetTable
}

interface AccountTable {
  id: string
  email: string
  name: string
  passwordHash: string
  /** Sealed by the key ring; null until enrolled. */
  totpSecret: string | null
  totpConfirmedAt: number | null
  /** The last accepted 30-second step: a code opens the door once. */
  totpStep: number | null
  createdAt: number
  /** Signs in no more; its sessions were ended. */
  disabledAt: number | null
}

/** Counted by what was typed, whether or not such an account exists: both answer alike. */
interface SignInFailureTable {
  emailHash: string
  failed: number
  lockedUntil: number | null
}

interface SessionTable {
  tokenHash: string
  accountId: string
  createdAt: number
  seenAt: number
  endedAt: number | null
}

interface MembershipTable {
  id: string
  accountId: string
  role: Role
  /** Set for the three organization roles, null for evaluator, reviewer and platform. */
  organizationId: string | null
  staffId: string | null
  createdAt: number
  endedAt: number | null
}

/** The list of organizations that an evaluator or reviewer looks at. */
interface MembershipOrganizationTable {
  organizationId: string
  membershipId: string
}

/** A link that makes somebody a member, once: only its hash is kept. */
interface InvitationTable {
  id: string
  tokenHash: string
  email: string
  role: Role
  /** As in a membership. */
  organizationId: string | null
  /** JSON list of ids: what an evaluator or reviewer will look at. */
  organizations: string
  invitedBy: string | null
  createdAt: number
  expiresAt: number
  acceptedAt: number | null
  acceptedBy: string | null
  revokedAt: number | null
}

/** A link that sets a forgotten password anew, once: only its hash is kept. */
interface PasswordResetTable {
  id: string
  tokenHash: string
  accountId: string
  issuedBy: string
  createdAt: number
  expiresAt: number
  usedAt: number | null
  /** A later link took its place. */
  revokedAt: number | null
}
