import type { ComponentChildren } from 'preact'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'
import { manages } from '../session/roles.ts'

interface NothingProps {
  /** What can narrow the list. */
  filters: readonly string[]
  title: string
  cause: string
  /** What to do next. */
  children?: ComponentChildren
}

/** Says why there is nothing and where to go from here. */
export function Nothing({ filters, title, cause, children }: NothingProps) {
  const words = wordsOf(ledgerTexts)
  const { session, id } = useHere()
  const { path, query } = useLocation()
  if ([...filters, 'search', 'cursor'].some(name => query[name])) {
    return (
      <div class="empty">
        <p class="empty-title">{words.nothingMatches}</p>
        <p>
          <a href={path}>{words.clear}</a>
        </p>
      </div>
    )
  }
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      <p>{cause}</p>
      <p class="actions centred">
        {children}
        {manages(session, id) && (
          <a class="button" href={`/admin/organizations/${id}/imports`}>
            {words.importTitle}
          </a>
        )}
      </p>
    </div>
  )
}
