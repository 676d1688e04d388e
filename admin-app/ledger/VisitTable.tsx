import type { VisitRow } from '../../shared/contract/ledger.ts'
import type { Names } from '../../shared/domain/dimensions.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerVisitsTexts } from '../../shared/texts/admin/ledger-visits.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { InvitationTag, Marks } from './Marks.tsx'
import { type Column, Rows } from './Rows.tsx'

interface VisitTableProps {
  visits: readonly VisitRow[]
  /** All are of one client, which stands above: what they were about names them. */
  ofOne?: boolean
}

export function VisitTable({ visits, ofOne = false }: VisitTableProps) {
  const words = wordsOf(ledgerVisitsTexts)
  const common = wordsOf(ledgerTexts)
  const { none } = wordsOf(frameTexts)
  const base = `/admin/organizations/${useHere().id}/ledger/visits`
  const named = (of: { name: Names } | null) => (of ? nameOf(of.name) : none)
  const titleOf = ({ client, subject }: VisitRow) =>
    ofOne ? (subject ?? words.noSubject) : client ? nameOf(client.name) : words.unnamed
  const columns: Column<VisitRow>[] = [
    [
      words.visit,
      row => (
        <>
          <a href={`${base}/${row.id}`}>{titleOf(row)}</a> <Marks row={row} />
          <span class="means">{row.number}</span>
        </>
      ),
    ],
    [words.day, row => <span class="day">{row.day}</span>],
    [words.wayHead, row => common.way[row.way]],
    [common.window, row => named(row.window)],
    [common.service, row => named(row.service)],
    [common.staff, row => named(row.staff)],
    [common.invitationHead, row => <InvitationTag invitation={row.invitation} />],
  ]
  return <Rows caption={words.caption} columns={columns} rows={visits} />
}
