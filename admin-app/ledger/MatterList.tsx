import type { MatterList as Matters } from '../../shared/contract/ledger.ts'
import { MATTER_STAGES } from '../../shared/domain/ledger.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerMattersTexts } from '../../shared/texts/admin/ledger-matters.ts'
import { useTargets } from '../codes/targets.ts'
import { withQuery } from '../frame/address.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'
import { SearchBox } from '../frame/SearchBox.tsx'
import { useLoad } from '../frame/use-load.ts'
import { type FilterOf, Filters } from './Filters.tsx'
import { LedgerPage } from './LedgerPage.tsx'
import { MatterTable } from './MatterTable.tsx'
import { Nothing } from './Nothing.tsx'
import { OfClient } from './OfClient.tsx'
import { Pages } from './Pages.tsx'
import { picked } from './query.ts'
import { optionsOf } from './target-list.ts'

const NAMES = ['open', 'stage', 'service', 'staff', 'from', 'to', 'row', 'client'] as const

/** 办件, the last entered first; filters and page stand in the address. */
export function MatterList() {
  const words = wordsOf(ledgerMattersTexts)
  const here = useHere()
  const { query } = useLocation()
  const asked = picked(query, [...NAMES, 'search', 'cursor'])
  const load = useLoad<Matters>(withQuery(`/organizations/${here.id}/matters`, asked))
  const add = (
    <a class="button primary" href={`/admin/organizations/${here.id}/ledger/matters/new`}>
      {words.add}
    </a>
  )
  return (
    <LedgerPage tab="matters" beside={add}>
      <SearchBox
        label={words.matter}
        hint={words.searchHint}
        submit={wordsOf(ledgerTexts).search}
        keep={picked(query, NAMES)}
      />
      <OfClient />
      <Filters filters={useFilters()} />
      <Loaded load={load}>
        {({ matters, next }) =>
          matters.length > 0 ? (
            <>
              <MatterTable matters={matters} />
              <Pages next={next} />
            </>
          ) : (
            <Nothing filters={NAMES} title={words.emptyTitle} cause={words.emptyCause}>
              {add}
            </Nothing>
          )
        }
      </Loaded>
    </LedgerPage>
  )
}

function useFilters(): FilterOf[] {
  const words = wordsOf(ledgerMattersTexts)
  const common = wordsOf(ledgerTexts)
  const targets = useTargets(useHere().id)
  return [
    { name: 'open', label: words.openHead, options: Object.entries(words.openStates) },
    { name: 'stage', label: words.stageHead, options: MATTER_STAGES.map(each => [each, common.stage[each]]) },
    { name: 'service', label: common.service, options: optionsOf(targets, 'services') },
    { name: 'staff', label: common.owner, options: optionsOf(targets, 'staff') },
    { name: 'from', label: common.from },
    { name: 'to', label: common.to },
    { name: 'row', label: common.rows, options: [['voided', common.rowStates.voided]] },
  ]
}
