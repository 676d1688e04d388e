import type { MatterRow } from '../../shared/contract/ledger.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerMattersTexts } from '../../shared/texts/admin/ledger-matters.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { InvitationTag, Marks } from './Marks.tsx'
import { type Column, Rows } from './Rows.tsx'

interface MatterTableProps {
  matters: readonly MatterRow[]
  /** All are of one client, which stands above. */
  ofOne?: boolean
}

export function MatterTable({ matters, ofOne = false }: MatterTableProps) {
  const words = wordsOf(ledgerMattersTexts)
  const common = wordsOf(ledgerTexts)
  const { none } = wordsOf(frameTexts)
  const base = `/admin/organizations/${useHere().id}/ledger/matters`
  const columns: Column<MatterRow>[] = [
    [
      words.matter,
      row => (
        <>
          <a href={`${base}/${row.id}`}>{row.title ?? nameOf(row.service.name)}</a>
          <span class="means">{row.number}</span>
        </>
      ),
    ],
    [common.client, row => nameOf(row.client.name)],
    [common.service, row => nameOf(row.service.name)],
    [common.owner, row => (row.owner ? nameOf(row.owner.name) : none)],
    [
      words.stageHead,
      row => (
        <>
          {common.stage[row.stage]} <Marks row={row} overdue={row.isOverdue} />
        </>
      ),
    ],
    [words.asked, row => <Day day={row.askedOn} />],
    [words.promised, row => <Day day={row.promisedOn} />],
    [common.invitationHead, row => (row.invitation ? <InvitationTag invitation={row.invitation} /> : none)],
  ]
  const shown = ofOne ? columns.filter(([head]) => head !== common.client) : columns
  return <Rows caption={words.caption} columns={shown} rows={matters} />
}

function Day({ day }: { day: string | null }) {
  return <span class="day">{day ?? wordsOf(frameTexts).none}</span>
}
