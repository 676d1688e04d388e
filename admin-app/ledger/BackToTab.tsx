import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import type { LedgerTab } from './tabs.ts'

export function BackToTab({ tab }: { tab: LedgerTab }) {
  const words = wordsOf(ledgerTexts)
  return (
    <a class="back" href={`/admin/organizations/${useHere().id}/ledger/${tab}`}>
      ‹ {words.title} · {words.tabs[tab]}
    </a>
  )
}
