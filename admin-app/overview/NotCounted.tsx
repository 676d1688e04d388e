import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { overviewTexts } from '../../shared/texts/admin/overview.ts'
import { countText } from '../frame/format.ts'
import { wordsOf } from '../frame/language.ts'

/** Nothing that arrived disappears: what is outside the figures is counted here. */
export function NotCounted({ overview: { notCounted } }: { overview: OverviewReply }) {
  const words = wordsOf(overviewTexts)
  return (
    <section class="card">
      <h2>{words.notCounted}</h2>
      <ul class="inline-list">
        <li>{words.notCountedTest(countText(notCounted.test))}</li>
        <li>{words.notCountedSuperseded(countText(notCounted.superseded))}</li>
        <li>{words.notCountedLate(countText(notCounted.late))}</li>
        <li>{words.notCountedExcluded(countText(notCounted.excluded))}</li>
      </ul>
    </section>
  )
}
