import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'

/** Nothing found, or nothing there yet: two causes, two ways on. */
export function NoMatch({ title, next }: { title: string; next: string }) {
  const words = wordsOf(platformTexts)
  const { path, query } = useLocation()
  return (
    <div class="empty">
      <p class="empty-title">{query.search ? words.nothingMatches : title}</p>
      <p>{query.search ? <a href={path}>{words.clear}</a> : next}</p>
    </div>
  )
}
