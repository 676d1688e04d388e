import type { ComponentChildren } from 'preact'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { LEDGER_TABS, type LedgerTab } from './tabs.ts'

interface LedgerPageProps {
  tab: LedgerTab
  beside?: ComponentChildren
  children: ComponentChildren
}

/** A list of the ledger under the tabs of all five. */
export function LedgerPage({ tab, beside, children }: LedgerPageProps) {
  const words = wordsOf(ledgerTexts)
  const here = useHere()
  const base = `/admin/organizations/${here.id}/ledger`
  return (
    <Page key={here.id} title={words.title} of={`${words.tabs[tab]} · ${here.name}`} beside={beside}>
      <nav class="nav kinds" aria-label={words.title}>
        {LEDGER_TABS.map(each => (
          <a
            key={each}
            href={each === 'matters' ? base : `${base}/${each}`}
            aria-current={each === tab ? 'page' : undefined}
          >
            {words.tabs[each]}
          </a>
        ))}
      </nav>
      {children}
    </Page>
  )
}
