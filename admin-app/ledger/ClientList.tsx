import type { ClientRow } from '../../shared/contract/clients.ts'
import { SIZE_CLASSES } from '../../shared/domain/ledger.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerClientsTexts } from '../../shared/texts/admin/ledger-clients.ts'
import { countText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { LedgerList } from './LedgerList.tsx'
import { type Column, Rows } from './Rows.tsx'

export function ClientList() {
  const words = wordsOf(ledgerClientsTexts)
  const common = wordsOf(ledgerTexts)
  return (
    <LedgerList
      tab="clients"
      words={words}
      label={common.client}
      filters={[
        { name: 'sizeClass', label: words.sizeHead, options: SIZE_CLASSES.map(each => [each, common.size[each]]) },
        { name: 'state', label: words.stateHead, options: Object.entries(words.states) },
      ]}
    >
      {(rows: readonly ClientRow[]) => <ClientTable clients={rows} />}
    </LedgerList>
  )
}

function ClientTable({ clients }: { clients: readonly ClientRow[] }) {
  const words = wordsOf(ledgerClientsTexts)
  const common = wordsOf(ledgerTexts)
  const base = `/admin/organizations/${useHere().id}/ledger/clients`
  const columns: Column<ClientRow>[] = [
    [
      common.client,
      row => (
        <>
          <a href={`${base}/${row.id}`}>{nameOf(row.name)}</a>{' '}
          {row.retiredAt !== null && <span class="tag closed">{words.retired}</span>}
          <span class="means">{row.number}</span>
        </>
      ),
    ],
    [words.creditCode, row => row.creditCode ?? <span class="secondary">{words.noCode}</span>],
    [words.sizeHead, row => common.size[row.sizeClass]],
    [words.matters, row => countText(row.matters), 'number'],
    [words.visits, row => countText(row.visits), 'number'],
  ]
  return <Rows caption={words.caption} columns={columns} rows={clients} />
}
