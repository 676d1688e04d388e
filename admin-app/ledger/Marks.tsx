import type { MatterRow, VisitRow } from '../../shared/contract/ledger.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { wordsOf } from '../frame/language.ts'

type Marked = Pick<MatterRow | VisitRow, 'invitation' | 'warnings' | 'voidedAt'>

export function InvitationTag({ invitation }: Pick<Marked, 'invitation'>) {
  if (!invitation) return null
  const { state } = invitation
  const tone = state === 'answered' ? ' open' : state === 'not-invited' ? ' test' : ''
  return <span class={`tag${tone}`}>{wordsOf(ledgerTexts).invitation[state]}</span>
}

/** What makes a row worth a second look. */
export function Marks({ row, overdue = false }: { row: Marked; overdue?: boolean }) {
  const words = wordsOf(ledgerTexts)
  return (
    <span class="tags">
      {row.voidedAt !== null && <span class="tag closed">{words.voided}</span>}
      {overdue && <span class="tag bad">{words.overdue}</span>}
      {row.warnings.map(each => (
        <span key={each} class="tag test">
          {words.warning[each]}
        </span>
      ))}
    </span>
  )
}
