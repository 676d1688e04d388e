import type { MatterList as Matters } from '../../shared/contract/ledger.ts'
import { MATTER_STAGES } from '../../shared/domain/ledger.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerMattersTexts } from '../../shared/texts/admin/ledger-matters.ts'
import { useTargets } from '../codes/targets.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import type { FilterOf } from './Filters.tsx'
import { LedgerList } from './LedgerList.tsx'
import { MatterTable } from './MatterTable.tsx'
import { optionsOf } from './target-list.ts'

type Row = Matters['matters'][number]

/** 办件, the last entered first; filters and page stand in the address. */
export function MatterList() {
  const words = wordsOf(ledgerMattersTexts)
  return (
    <LedgerList tab="matters" words={words} label={words.matter} filters={useFilters()}>
      {(rows: readonly Row[]) => <MatterTable matters={rows} />}
    </LedgerList>
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
