import type { SnapshotReply } from '../../shared/contract/snapshots.ts'
import { snapshotTexts } from '../../shared/texts/admin/snapshots.ts'
import { timeText } from '../frame/format.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { language, nameOf, wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useRoute } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { Differences } from './Differences.tsx'
import { KeptRows } from './KeptRows.tsx'

export function SnapshotDetail() {
  const words = wordsOf(snapshotTexts)
  const { snapshot: id = '' } = useRoute().params
  const load = useLoad<SnapshotReply>(`/snapshots/${id}`)
  const back = (
    <a class="back" href="/admin/snapshots">
      ‹ {words.all}
    </a>
  )
  return (
    <Page key={id} title={words.one} beside={back}>
      <Loaded load={load}>
        {snapshot => (
          <>
            <Facts snapshot={snapshot} />
            <Differences snapshot={snapshot} />
            <KeptRows shown={snapshot.shown} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Facts({ snapshot }: { snapshot: SnapshotReply }) {
  const words = wordsOf(snapshotTexts)
  const { id, createdAt, author, year, note, digest, isIntact, shown } = snapshot
  const file = (format: string) => `/api/v1/snapshots/${id}/${format}?lang=${language.value}`
  return (
    <section class="card">
      <dl class="facts">
        <dt>{words.at}</dt>
        <dd>{timeText(createdAt, language.value)}</dd>
        <dt>{words.by}</dt>
        <dd>
          {author}
          {note && <span class="means">{note}</span>}
        </dd>
        <dt>{words.year}</dt>
        <dd>{year}</dd>
        <dt>{words.scheme}</dt>
        <dd>
          {nameOf(shown.scheme.note)} ({shown.scheme.id})
        </dd>
        <dt>{words.digest}</dt>
        <dd>
          <code class="break">{digest}</code>
          <span class="means">{isIntact ? words.intact : <b class="problem">{words.broken}</b>}</span>
        </dd>
      </dl>
      <div class="actions">
        <a class="button" href={file('xlsx')} download>
          {words.xlsx}
        </a>
        <a class="button" href={file('csv')} download>
          {words.csv}
        </a>
      </div>
    </section>
  )
}
