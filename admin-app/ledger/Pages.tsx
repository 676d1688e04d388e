import type { ComponentChildren } from 'preact'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { withQuery } from '../frame/address.ts'
import { wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'

/** Onwards and back to the first page. */
export function Pages({ next, children }: { next: string | null; children?: ComponentChildren }) {
  const words = wordsOf(ledgerTexts)
  const { path, query } = useLocation()
  return (
    <p class="foot pages">
      {children}
      {query.cursor && <a href={withQuery(path, query, { cursor: undefined })}>{words.newest}</a>}
      {next && (
        <a class="button" href={withQuery(path, query, { cursor: next })}>
          {words.older}
        </a>
      )}
    </p>
  )
}
