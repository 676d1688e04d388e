import type { PlatformAccount } from '../../shared/contract/platform.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { wordsOf } from '../frame/language.ts'

export function AccountTags({ account }: { account: PlatformAccount }) {
  const words = wordsOf(platformTexts)
  const needsTotp = account.memberships.some(({ role }) => role !== 'org-staff')
  return (
    <span class="tags">
      {account.disabledAt === null ? (
        <span class="tag open">{words.active}</span>
      ) : (
        <span class="tag bad">{words.disabled}</span>
      )}
      {account.lockedUntil !== null && <span class="tag test">{words.locked}</span>}
      {!account.hasTotp && needsTotp && <span class="tag test">{words.noTotp}</span>}
    </span>
  )
}
