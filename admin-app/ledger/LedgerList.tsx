import type { ComponentChildren } from 'preact'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
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

interface Words {
  readonly add: string
  readonly searchHint: string
  readonly emptyTitle: string
  readonly emptyCause: string
}

interface LedgerListProps<Row> {
  /** As the tab, the API and the reply name them. */
  tab: 'clients' | 'matters' | 'visits'
  words: Words
  /** What is searched for. */
  label: string
  filters: readonly FilterOf[]
  /** The table. */
  children: (rows: readonly Row[]) => ComponentChildren
}

type Reply<Row> = Readonly<Record<string, readonly Row[] | undefined>> & { readonly next: string | null }

/** A list of the ledger, the last entered first; search, filters and page stand in the address. */
export function LedgerList<Row>({ tab, words, label, filters, children }: LedgerListProps<Row>) {
  const { id } = useHere()
  const { query } = useLocation()
  const names = [...filters.map(({ name }) => name), ...(tab === 'clients' ? [] : ['client'])]
  const asked = picked(query, [...names, 'search', 'cursor'])
  const load = useLoad<Reply<Row>>(withQuery(`/organizations/${id}/${tab}`, asked))
  const add = (
    <a class="button primary" href={`/admin/organizations/${id}/ledger/${tab}/new`}>
      {words.add}
    </a>
  )
  return (
    <LedgerPage tab={tab} beside={add}>
      <SearchBox
        label={label}
        hint={words.searchHint}
        submit={wordsOf(ledgerTexts).search}
        keep={picked(query, names)}
      />
      {tab !== 'clients' && <OfClient />}
      <Filters filters={filters} />
      <Loaded load={load}>
        {({ [tab]: rows = [], next }) =>
          rows.length > 0 ? (
            <>
              {children(rows)}
              <Pages next={next} />
            </>
          ) : (
            <Nothing filters={names} title={words.emptyTitle} cause={words.emptyCause}>
              {add}
            </Nothing>
          )
        }
      </Loaded>
    </LedgerPage>
  )
}
