import type { CodeList as Codes } from '../../shared/contract/codes.ts'
import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { withQuery } from '../frame/address.ts'
import { countText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useLocation } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { Pages } from '../ledger/Pages.tsx'
import { manages } from '../session/roles.ts'
import { CodeFilters } from './CodeFilters.tsx'
import { CodeTable } from './CodeTable.tsx'
import { codeQueryOf } from './code-filter.ts'

/** All codes, newest first; filters and page stand in the address. */
export function CodeList() {
  const words = wordsOf(codesTexts)
  const here = useHere()
  const { query } = useLocation()
  const asked = codeQueryOf(query)
  const load = useLoad<Codes>(withQuery(`/organizations/${here.id}/codes`, asked))
  const isFiltered = Object.values(asked).some(value => value !== undefined)
  return (
    <Page key={here.id} title={words.title} of={here.name} beside={<Creation />}>
      <Loaded load={load}>
        {data => (data.codes.length === 0 && !isFiltered ? <NoCodes /> : <Filtered list={data} />)}
      </Loaded>
    </Page>
  )
}

function Creation() {
  const words = wordsOf(codesTexts)
  const { session, id } = useHere()
  if (!manages(session, id)) return null
  const address = `/admin/organizations/${id}/codes`
  return (
    <div class="actions">
      <a class="button primary" href={`${address}/new?kind=standing`}>
        {words.newStanding}
      </a>
      <a class="button" href={`${address}/new?kind=once`}>
        {words.newOnce}
      </a>
      <a class="button" href={`${address}/batches/new`}>
        {wordsOf(codeBatchesTexts).newBatch}
      </a>
      <a class="button" href={`${address}/batches`}>
        {wordsOf(codeBatchesTexts).toBatches}
      </a>
    </div>
  )
}

function NoCodes() {
  const words = wordsOf(codesTexts)
  return (
    <div class="empty">
      <p class="empty-title">{words.emptyTitle}</p>
      <p>{words.emptyCause}</p>
    </div>
  )
}

function Filtered({ list: { codes, next, count } }: { list: Codes }) {
  const words = wordsOf(codesTexts)
  const { path } = useLocation()
  return (
    <>
      <CodeFilters />
      {codes.length === 0 ? (
        <div class="empty">
          <p>{words.nothingMatches}</p>
          <a href={path}>{words.clearFilter}</a>
        </div>
      ) : (
        <>
          <CodeTable codes={codes} />
          <Pages next={next}>
            <span class="secondary">{words.shown(countText(codes.length), countText(count))}</span>
          </Pages>
        </>
      )}
    </>
  )
}
