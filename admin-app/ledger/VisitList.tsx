import type { VisitList as Visits } from '../../shared/contract/ledger.ts'
import { VISIT_WAYS } from '../../shared/domain/ledger.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerVisitsTexts } from '../../shared/texts/admin/ledger-visits.ts'
import { useTargets } from '../codes/targets.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import type { FilterOf } from './Filters.tsx'
import { LedgerList } from './LedgerList.tsx'
import { optionsOf } from './target-list.ts'
import { VisitTable } from './VisitTable.tsx'

type Row = Visits['visits'][number]

/** 到访, the last entered first. */
export function VisitList() {
  const words = wordsOf(ledgerVisitsTexts)
  return (
    <LedgerList tab="visits" words={words} label={words.visit} filters={useFilters()}>
      {(rows: readonly Row[]) => <VisitTable visits={rows} />}
    </LedgerList>
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
