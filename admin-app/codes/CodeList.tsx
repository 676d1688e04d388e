import type { CodeReply, codeList } from '../../shared/contract/codes.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useLocation } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { isMember, manages } from '../session/roles.ts'
import { CodeFilters } from './CodeFilters.tsx'
import { CodeTable } from './CodeTable.tsx'
import { filterCodes } from './code-filter.ts'

type Codes = ReturnType<typeof codeList.parse>

export function CodeList() {
  const words = wordsOf(codesTexts)
  const here = useHere()
  const load = useLoad<Codes>(`/organizations/${here.id}/codes`)
  return (
    <Page key={here.id} title={words.title} of={here.name} beside={<Creation />}>
      <Loaded load={load}>{data => (data.codes.length === 0 ? <NoCodes /> : <Filtered codes={data.codes} />)}</Loaded>
    </Page>
  )
}

function Creation() {
  const words = wordsOf(codesTexts)
  const { session, id } = useHere()
  if (!isMember(session, id)) return null
  const address = `/admin/organizations/${id}/codes/new`
  return (
    <div class="actions">
      {manages(session, id) && (
        <a class="button primary" href={`${address}?kind=standing`}>
          {words.newStanding}
        </a>
      )}
      <a class="button" href={`${address}?kind=once`}>
        {words.newOnce}
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

function Filtered({ codes }: { codes: readonly CodeReply[] }) {
  const words = wordsOf(codesTexts)
  const { path, query } = useLocation()
  const found = filterCodes(codes, query)
  return (
    <>
      <CodeFilters />
      {found.length === 0 ? (
        <div class="empty">
          <p>{words.nothingMatches}</p>
          <a href={path}>{words.clearFilter}</a>
        </div>
      ) : (
        <CodeTable key={`${query.kind}-${query.state}`} codes={found} />
      )}
    </>
  )
}
