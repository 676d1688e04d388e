import type { SessionReply } from '../../shared/contract/accounts.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { compares, isPlatformAdmin } from '../session/roles.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { wordsOf } from './language.ts'
import { Nav } from './Nav.tsx'
import { useLocation } from './router.tsx'

interface HeaderProps {
  session?: SessionReply | undefined
  organization?: { id: string; name: string } | undefined
  several?: boolean
}

export function Header({ session, organization, several = false }: HeaderProps) {
  const words = wordsOf(frameTexts)
  const { path } = useLocation()
  return (
    <header class="header">
      <div class="header-row">
        <a class="product" href="/admin/">
          <b>{words.product}</b> <span lang="en">{words.productLatin}</span>
        </a>
        {path.startsWith('/admin/platform') && <span class="header-organization">{words.platform}</span>}
        {organization && (
          <span class="header-organization">
            {organization.name}
            {several && !(session && compares(session)) && (
              <a class="other-organizations" href="/admin/organizations">
                {words.allOrganizations}
              </a>
            )}
            {session && isPlatformAdmin(session) && (
              <a class="other-organizations" href="/admin/platform">
                {words.platform}
              </a>
            )}
          </span>
        )}
        <div class="header-tools">
          <LanguageSwitch />
          {session && <AccountMenu session={session} />}
        </div>
      </div>
      {session && session.totp !== 'must-enrol' && <Nav session={session} organizationId={organization?.id} />}
    </header>
  )
}
