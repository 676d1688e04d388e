import { businessDayOf } from '../../shared/domain/business-day.ts'
import { overviewTexts } from '../../shared/texts/admin/overview.ts'
import { yearOf } from '../frame/format.ts'
import { wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'

export function currentYear(): string {
  return yearOf(businessDayOf(Date.now()))
}

/** Plain links: the year stands in the address, so it can be sent on and gone back to. */
export function YearPicker({ year }: { year: string }) {
  const words = wordsOf(overviewTexts)
  const { path } = useLocation()
  const before = String(Number(year) - 1)
  const after = String(Number(year) + 1)
  return (
    <nav class="years" aria-label={words.yearNav}>
      <a href={`${path}?year=${before}`}>{words.previousYear(before)}</a>
      <b aria-current="true">{words.year(year)}</b>
      {after <= currentYear() && <a href={`${path}?year=${after}`}>{words.nextYear(after)}</a>}
    </nav>
  )
}
