import type { ClientRow, ClientList as Clients } from '../../shared/contract/clients.ts'
import { SIZE_CLASSES } from '../../shared/domain/ledger.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerClientsTexts } from '../../shared/texts/admin/ledger-clients.ts'
import { withQuery } from '../frame/address.ts'
import { countText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'
import { SearchBox } from '../frame/SearchBox.tsx'
import { useLoad } from '../frame/use-load.ts'
import { Filters } from './Filters.tsx'
import { LedgerPage } from './LedgerPage.tsx'
import { Nothing } from './Nothing.tsx'
import { Pages } from './Pages.tsx'
import { picked } from './query.ts'
import { type Column, Rows } from './Rows.tsx'

const NAMES = ['sizeClass', 'state'] as const

export function ClientList() {
  const words = wordsOf(ledgerClientsTexts)
  const common = wordsOf(ledgerTexts)
  const here = useHere()
  const { query } = useLocation()
  const asked = picked(query, [...NAMES, 'search', 'cursor'])
  const load = useLoad<Clients>(withQuery(`/organizations/${here.id}/clients`, asked))
  const add = (
    <a class="button primary" href={`/admin/organizations/${here.id}/ledger/clients/new`}>
      {words.add}
    </a>
  )
  return (
    <LedgerPage tab="clients" beside={add}>
      <SearchBox label={common.client} hint={words.searchHint} submit={common.search} keep={picked(query, NAMES)} />
      <Filters
        filters={[
          { name: 'sizeClass', label: words.sizeHead, options: SIZE_CLASSES.map(each => [each, common.size[each]]) },
          { name: 'state', label: words.stateHead, options: Object.entries(words.states) },
        ]}
      />
      <Loaded load={load}>
        {({ clients, next }) =>
          clients.length > 0 ? (
            <>
              <ClientTable clients={clients} />
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
