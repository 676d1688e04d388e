import { useLocation } from 'preact-iso/router'
import type { SessionReply } from '../../shared/contract/accounts.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { isMember } from '../session/roles.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { wordsOf } from './language.ts'

interface HeaderProps {
  session?: SessionReply | undefined
  organization?: { id: string; name: string } | undefined
  several?: boolean
}

export function Header({ session, organization, several = false }: HeaderProps) {
  const words = wordsOf(frameTexts)
  return (
    <header class="header">
      <div class="header-row">
        <a class="product" href="/admin/">
          <b>{words.product}</b> <span lang="en">{words.productLatin}</span>
        </a>
        {organization && (
          <span class="header-organization">
            {organization.name}
            {several && (
              <a class="other-organizations" href="/admin/organizations">
                {words.allOrganizations}
              </a>
            )}
          </span>
        )}
        <div class="header-tools">
          <LanguageSwitch />
          {session && <AccountMenu session={session} />}
        </div>
      </div>
      {session && organization && isMember(session, organization.id) && <Nav organizationId={organization.id} />}
    </header>
  )
}

function Nav({ organizationId }: { organizationId: string }) {
  const words = wordsOf(frameTexts)
  const { path } = useLocation()
  const base = `/admin/organizations/${organizationId}`
  const entries = [
    { href: base, name: words.overview, here: path === base },
    { href: `${base}/codes`, name: words.codes, here: path.startsWith(`${base}/codes`) },
    { href: `${base}/questionnaires`, name: words.questionnaires, here: path === `${base}/questionnaires` },
  ]
  return (
    <nav class="nav" aria-label={words.nav}>
      {entries.map(({ href, name, here }) => (
        <a key={href} href={href} aria-current={here ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}
