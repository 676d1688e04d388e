import type { VisitList as Visits } from '../../shared/contract/ledger.ts'
import { VISIT_WAYS } from '../../shared/domain/ledger.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerVisitsTexts } from '../../shared/texts/admin/ledger-visits.ts'
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
import { Nothing } from './Nothing.tsx'
import { OfClient } from './OfClient.tsx'
import { Pages } from './Pages.tsx'
import { picked } from './query.ts'
import { optionsOf } from './target-list.ts'
import { VisitTable } from './VisitTable.tsx'

const NAMES = ['window', 'way', 'service', 'staff', 'from', 'to', 'row', 'client'] as const

/** 到访, the last entered first. */
export function VisitList() {
  const words = wordsOf(ledgerVisitsTexts)
  const here = useHere()
  const { query } = useLocation()
  const asked = picked(query, [...NAMES, 'search', 'cursor'])
  const load = useLoad<Visits>(withQuery(`/organizations/${here.id}/visits`, asked))
  const add = (
    <a class="button primary" href={`/admin/organizations/${here.id}/ledger/visits/new`}>
      {words.add}
    </a>
  )
  return (
    <LedgerPage tab="visits" beside={add}>
      <SearchBox
        label={words.visit}
        hint={words.searchHint}
        submit={wordsOf(ledgerTexts).search}
        keep={picked(query, NAMES)}
      />
      <OfClient />
      <Filters filters={useFilters()} />
      <Loaded load={load}>
        {({ visits, next }) =>
          visits.length > 0 ? (
            <>
              <VisitTable visits={visits} />
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
  const common = wordsOf(ledgerTexts)
  const targets = useTargets(useHere().id)
  return [
    { name: 'window', label: common.window, options: optionsOf(targets, 'windows') },
    {
      name: 'way',
      label: wordsOf(ledgerVisitsTexts).wayHead,
      options: VISIT_WAYS.map(each => [each, common.way[each]]),
    },
    { name: 'service', label: common.service, options: optionsOf(targets, 'services') },
    { name: 'staff', label: common.staff, options: optionsOf(targets, 'staff') },
    { name: 'from', label: common.from },
    { name: 'to', label: common.to },
    { name: 'row', label: common.rows, options: [['voided', common.rowStates.voided]] },
  ]
}
