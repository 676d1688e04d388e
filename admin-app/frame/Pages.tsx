import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { withQuery } from './address.ts'
import { wordsOf } from './language.ts'
import { useLocation } from './router.tsx'

/** Onwards in a list, and back to its beginning. */
export function Pages({ next }: { next: string | null }) {
  const words = wordsOf(platformTexts)
  const { path, query } = useLocation()
  if (!next && !query.cursor) return null
  return (
    <p class="foot">
      {query.cursor && <a href={withQuery(path, query, { cursor: undefined })}>{words.firstPage}</a>}
      {next && (
        <a class="button" href={withQuery(path, query, { cursor: next })}>
          {words.nextPage}
        </a>
      )}
    </p>
  )
}
