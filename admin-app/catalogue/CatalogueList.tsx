import type { ServiceRow, StaffRow, WindowRow } from '../../shared/contract/catalogue.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { withQuery } from '../frame/address.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useLocation } from '../frame/router.tsx'
import { SearchBox } from '../frame/SearchBox.tsx'
import { useLoad } from '../frame/use-load.ts'
import { manages } from '../session/roles.ts'
import { CatalogueTable } from './CatalogueTable.tsx'
import { KINDS, type Kind, kindOf } from './kinds.ts'

export type Rows = Partial<Record<Kind, readonly (ServiceRow | WindowRow | StaffRow)[]>>

const STATES = ['active', 'retired', 'all'] as const

/** Services, windows and staff, one beside the other; kind, state and search stand in the address. */
export function CatalogueList() {
  const words = wordsOf(catalogueTexts)
  const here = useHere()
  const { query } = useLocation()
  const kind = kindOf(query.kind) ?? 'services'
  const { state, search } = query
  const load = useLoad<Rows>(withQuery(`/organizations/${here.id}/${kind}`, { state, search }))
  const add = (
    <a class="button primary" href={`/admin/organizations/${here.id}/catalogue/${kind}/new`}>
      {words.addTitle[kind]}
    </a>
  )
  return (
    <Page key={here.id} title={words.title} of={here.name} beside={manages(here.session, here.id) && add}>
      <Kinds kind={kind} />
      <SearchBox label={words.search} hint={words.searchHint} submit={words.search} keep={{ kind, state }} />
      <StateFilter />
      <Loaded load={load}>
        {data => {
          const rows = data[kind] ?? []
          return rows.length > 0 ? <CatalogueTable kind={kind} rows={rows} /> : <Nothing kind={kind} />
        }}
      </Loaded>
    </Page>
  )
}

function Kinds({ kind }: { kind: Kind }) {
  const words = wordsOf(catalogueTexts)
  const { path } = useLocation()
  return (
    <nav class="nav kinds" aria-label={words.title}>
      {KINDS.map(each => (
        <a key={each} href={withQuery(path, { kind: each })} aria-current={each === kind ? 'page' : undefined}>
          {words.kinds[each]}
        </a>
      ))}
    </nav>
  )
}

function StateFilter() {
  const words = wordsOf(catalogueTexts)
  const { path, query, route } = useLocation()
  const choose = (state: string) => route(withQuery(path, query, { state: state === 'active' ? '' : state }), true)
  return (
    <div class="filters">
      <label>
        {words.stateHead}
        <select value={query.state ?? 'active'} onChange={event => choose(event.currentTarget.value)}>
          {STATES.map(each => (
            <option key={each} value={each}>
              {words.states[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function Nothing({ kind }: { kind: Kind }) {
  const words = wordsOf(catalogueTexts)
  const { path, query } = useLocation()
  if (query.search || query.state) {
    return (
      <div class="empty">
        <p>{words.nothingMatches}</p>
        <a href={withQuery(path, { kind })}>{words.clear}</a>
      </div>
    )
  }
  return (
    <div class="empty">
      <p class="empty-title">{words.emptyTitle[kind]}</p>
      <p>{words.emptyCause[kind]}</p>
    </div>
  )
}
