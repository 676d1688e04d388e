import type { RecordList as Records } from '../../shared/contract/records.ts'
import { recordsTexts } from '../../shared/texts/admin/records.ts'
import { withQuery } from '../frame/address.ts'
import { countText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useLocation } from '../frame/router.tsx'
import { SearchBox } from '../frame/SearchBox.tsx'
import { useLoad } from '../frame/use-load.ts'
import { Pages } from '../ledger/Pages.tsx'
import { RecordFilters } from './RecordFilters.tsx'
import { RecordTable } from './RecordTable.tsx'
import { activeFilters, FILTERS, recordQueryOf } from './record-query.ts'

/** All responses, newest first; filters and page stand in the address. */
export function RecordList() {
  const words = wordsOf(recordsTexts)
  const here = useHere()
  const { query } = useLocation()
  const asked = recordQueryOf(query)
  const load = useLoad<Records>(withQuery(`/organizations/${here.id}/responses`, asked))
  const { cursor: _, search: __, ...keep } = asked
  return (
    <Page key={here.id} title={words.title} of={here.name}>
      <SearchBox label={words.search} hint={words.searchHint} submit={words.search} keep={keep} />
      <RecordFilters />
      <Loaded load={load}>{records => <Shown records={records} />}</Loaded>
    </Page>
  )
}

function Shown({ records }: { records: Records }) {
  const words = wordsOf(recordsTexts)
  const { responses, found, next } = records
  if (responses.length === 0) return <Nothing />
  return (
    <>
      {found && (
        <p class="secondary note" role="status">
          {found.isMore ? words.foundMore(countText(found.count)) : words.found(countText(found.count))}
        </p>
      )}
      <RecordTable records={responses} />
      <Pages next={next} />
    </>
  )
}

/** Says why there is nothing and where to go from here. */
function Nothing() {
  const words = wordsOf(recordsTexts)
  const here = useHere()
  const { path, query } = useLocation()
  if (activeFilters(query, FILTERS) > 0 || query.search || query.cursor) {
    return (
      <div class="empty">
        <p class="empty-title">{words.nothingMatches}</p>
        <p>
          <a href={path}>{words.clear}</a>
        </p>
      </div>
    )
  }
  return (
    <div class="empty">
      <p class="empty-title">{words.emptyTitle}</p>
      <p>{words.emptyCause}</p>
      <a class="button primary" href={`/admin/organizations/${here.id}/codes`}>
        {words.toCodes}
      </a>
    </div>
  )
}
