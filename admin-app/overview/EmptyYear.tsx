import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { overviewTexts } from '../../shared/texts/admin/overview.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { isMember } from '../session/roles.ts'
import { currentYear } from './YearPicker.tsx'

/** No counted answer in this year: why, and what to do next. The definition is shown all the same. */
export function EmptyYear({ overview, year }: { overview: OverviewReply; year: string }) {
  const words = wordsOf(overviewTexts)
  const { session, id } = useHere()
  const now = year === currentYear()
  return (
    <section class="empty">
      <h2 class="empty-title">{words.emptyTitle(year)}</h2>
      {overview.notCounted.test > 0 && <p>{words.emptyTest}</p>}
      <p>{now ? words.emptyCause : words.emptyOther}</p>
      {now && isMember(session, id) && (
        <p>
          <a class="button primary" href={`/admin/organizations/${id}/codes`}>
            {words.emptyAction}
          </a>
        </p>
      )}
      <p class="secondary">
        {words.schemeNote(nameOf(overview.scheme.note))} <a href="/admin/method">{words.schemeMore}</a>
      </p>
    </section>
  )
}
