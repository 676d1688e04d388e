import type { BatchList as Batches, BatchReply } from '../../shared/contract/code-batches.ts'
import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { withQuery } from '../frame/address.ts'
import { countText, dayText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { Pages } from '../frame/Pages.tsx'
import { useLocation } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { batchName } from './batch-name.ts'

export function BatchList() {
  const words = wordsOf(codeBatchesTexts)
  const here = useHere()
  const { query } = useLocation()
  const base = `/admin/organizations/${here.id}/codes`
  const load = useLoad<Batches>(withQuery(`/organizations/${here.id}/code-batches`, { cursor: query.cursor }))
  const beside = (
    <>
      <a class="back" href={base}>
        ‹ {wordsOf(codesTexts).title}
      </a>
      <a class="button primary" href={`${base}/batches/new`}>
        {words.newBatch}
      </a>
    </>
  )
  return (
    <Page title={words.batches} of={here.name} beside={beside}>
      <Loaded load={load}>
        {({ batches, next }) => (
          <>
            {batches.length === 0 ? <NoBatches /> : <BatchTable batches={batches} base={base} />}
            <Pages next={next} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function NoBatches() {
  const words = wordsOf(codeBatchesTexts)
  return (
    <div class="empty">
      <p class="empty-title">{words.emptyTitle}</p>
      <p>{words.emptyCause}</p>
    </div>
  )
}

function BatchTable({ batches, base }: { batches: readonly BatchReply[]; base: string }) {
  const words = wordsOf(codeBatchesTexts)
  const counts = ['made', 'open', 'used', 'revoked', 'expired'] as const
  return (
    <table class="cards">
      <caption class="visually-hidden">{words.batches}</caption>
      <thead>
        <tr>
          <th scope="col">{wordsOf(codesTexts).name}</th>
          <th scope="col">{words.created}</th>
          {counts.map(count => (
            <th key={count} scope="col" class="number">
              {words[count]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {batches.map(batch => (
          <tr key={batch.id}>
            <th scope="row">
              <a href={`${base}/batches/${batch.id}`}>{batchName(batch)}</a>
              {batch.label && <span class="means">{words.of[batch.of]}</span>}
            </th>
            <td data-label={words.created} class="day">
              {dayText(batch.createdAt)}
            </td>
            {counts.map(count => (
              <td key={count} data-label={words[count]} class="number">
                {countText(batch[count])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
