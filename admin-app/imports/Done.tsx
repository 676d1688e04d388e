import type { ImportReply } from '../../shared/contract/imports.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { countText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Counts, totalOf } from './Counts.tsx'

/** What was written, and where to go from here. */
export function Done({ file: { counts }, again }: { file: ImportReply; again: () => void }) {
  const words = wordsOf(importsTexts)
  const base = `/admin/organizations/${useHere().id}`
  return (
    <section class="card">
      <Notice kind="success" title={words.doneTitle} takesFocus>
        <p>{words.done(countText(totalOf(counts, 'new')), countText(totalOf(counts, 'changed')))}</p>
      </Notice>
      <Counts counts={counts} />
      <p class="secondary note">{words.late}</p>
      <h2>{words.next}</h2>
      <ul>
        <li>
          <a href={`${base}/catalogue`}>{words.nextCatalogue}</a>
        </li>
        <li>
          <a href={`${base}/codes`}>{words.nextCodes}</a>
        </li>
        <li>
          <a href={base}>{words.nextOverview}</a>
        </li>
      </ul>
      <button type="button" class="button" onClick={again}>
        {words.another}
      </button>
    </section>
  )
}
