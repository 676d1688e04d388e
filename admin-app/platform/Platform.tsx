import { useHere } from '../frame/here.ts'
import { NotFound } from '../frame/NotFound.tsx'
import { useLocation } from '../frame/router.tsx'
import { isPlatformAdmin } from '../session/roles.ts'
import { AccountDetail } from './AccountDetail.tsx'
import { PlatformAccounts } from './PlatformAccounts.tsx'
import { PlatformInvitations } from './PlatformInvitations.tsx'
import { PlatformOrganizations } from './PlatformOrganizations.tsx'

/** The platform administrator's screens, which nobody else has to load. */
export function Platform() {
  const { session } = useHere()
  const { path } = useLocation()
  if (!isPlatformAdmin(session)) return <NotFound />
  if (path === '/admin/platform') return <PlatformOrganizations />
  if (path === '/admin/platform/accounts') return <PlatformAccounts />
  if (path === '/admin/platform/invitations') return <PlatformInvitations />
  return <AccountDetail />
}
