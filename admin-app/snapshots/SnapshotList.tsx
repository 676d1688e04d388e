import type { SnapshotList as List } from '../../shared/contract/snapshots.ts'
import { snapshotTexts } from '../../shared/texts/admin/snapshots.ts'
import { withQuery } from '../frame/address.ts'
import { countText, momentText } from '../frame/format.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { Pages } from '../frame/Pages.tsx'
import { useLocation } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'

export function SnapshotList() {
  const words = wordsOf(snapshotTexts)
  const load = useLoad<List>(withQuery('/snapshots', { cursor: useLocation().query.cursor }))
  return (
    <Page title={words.title}>
      <p class="secondary note">{words.lead}</p>
      <Loaded load={load}>{list => (list.snapshots.length === 0 ? <Nothing /> : <Snapshots list={list} />)}</Loaded>
    </Page>
  )
}

function Nothing() {
  const words = wordsOf(snapshotTexts)
  return (
    <div class="empty">
      <p class="empty-title">{words.emptyTitle}</p>
      <p>{words.emptyNext}</p>
      <a href="/admin/comparison">{words.toComparison}</a>
    </div>
  )
}

function Snapshots({ list: { snapshots, next } }: { list: List }) {
  const words = wordsOf(snapshotTexts)
  return (
    <>
      <table class="cards">
        <caption class="visually-hidden">{words.all}</caption>
        <thead>
          <tr>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.year}</th>
            <th scope="col">{words.by}</th>
            <th scope="col" class="number">
              {words.organizations}
            </th>
          </tr>
        </thead>
        <tbody>
          {snapshots.map(each => (
            <tr key={each.id}>
              <th scope="row">
                <a href={`/admin/snapshots/${each.id}`}>{momentText(each.createdAt)}</a>
                {each.note && <span class="means">{each.note}</span>}
              </th>
              <td data-label={words.year}>{each.year}</td>
              <td data-label={words.by}>{each.author}</td>
              <td data-label={words.organizations} class="number">
                {countText(each.organizations)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pages next={next} />
    </>
  )
}
