import type { SessionReply } from '../../shared/contract/accounts.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { compares, isMember, isPlatformAdmin, manages } from '../session/roles.ts'
import { wordsOf } from './language.ts'
import { useLocation } from './router.tsx'

interface Entry {
  readonly href: string
  readonly name: string
  /** Also on the pages below. */
  readonly below?: boolean
}

interface NavProps {
  session: SessionReply
  organizationId: string | undefined
}

/** What this person can open from here: by role, and by what is open. */
export function Nav({ session, organizationId }: NavProps) {
  const { path } = useLocation()
  const words = wordsOf(frameTexts)
  if (path.startsWith('/admin/platform')) {
    return isPlatformAdmin(session) ? <Entries label={words.platform} entries={platformEntries()} /> : null
  }
  const isOwn = organizationId !== undefined && isMember(session, organizationId)
  const own = organizationId === undefined ? [] : organizationEntries(session, organizationId)
  return (
    <>
      {isOwn && <Entries label={words.nav} entries={own} />}
      {compares(session) && (
        <Entries label={wordsOf(comparisonTexts).navLabel} entries={[...listEntries(), ...(isOwn ? [] : own)]} />
      )}
    </>
  )
}

function Entries({ label, entries }: { label: string; entries: readonly Entry[] }) {
  const { path } = useLocation()
  return (
    <nav class="nav" aria-label={label}>
      {entries.map(({ href, name, below = false }) => (
        <a
          key={href}
          href={href}
          aria-current={path === href || (below && path.startsWith(`${href}/`)) ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  )
}

/** Only administrators see single responses; who looks from outside sees figures. */
function organizationEntries(session: SessionReply, organizationId: string): Entry[] {
  const words = wordsOf(frameTexts)
  const base = `/admin/organizations/${organizationId}`
  const [isOwn, isAdministrator] = [isMember(session, organizationId), manages(session, organizationId)]
  return [
    { href: base, name: words.overview },
    ...(isAdministrator ? [{ href: `${base}/responses`, name: words.responses, below: true }] : []),
    ...(isOwn
      ? [
          { href: `${base}/codes`, name: words.codes, below: true },
          { href: `${base}/questionnaires`, name: words.questionnaires, below: true },
          { href: `${base}/ledger`, name: words.ledger, below: true },
          { href: `${base}/catalogue`, name: words.catalogue, below: true },
          { href: `${base}/profile`, name: words.profile },
        ]
      : []),
    ...(isAdministrator
      ? [
          { href: `${base}/imports`, name: words.imports },
          { href: `${base}/members`, name: words.members },
          { href: `${base}/settings`, name: words.settings },
        ]
      : []),
  ]
}

/** For whoever looks at a list of organizations. */
function listEntries(): Entry[] {
  const words = wordsOf(comparisonTexts)
  return [
    { href: '/admin/comparison', name: words.nav },
    { href: '/admin/snapshots', name: words.snapshots, below: true },
    { href: '/admin/method', name: words.schemeMore },
  ]
}

function platformEntries(): Entry[] {
  const words = wordsOf(frameTexts)
  return [
    { href: '/admin/platform', name: words.organizations },
    { href: '/admin/platform/accounts', name: words.accounts, below: true },
    { href: '/admin/platform/invitations', name: words.invitations },
  ]
}
