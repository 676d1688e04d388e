import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import type { Kind } from './kinds.ts'

export function BackToList({ kind }: { kind: Kind }) {
  const words = wordsOf(catalogueTexts)
  return (
    <a class="back" href={`/admin/organizations/${useHere().id}/catalogue?kind=${kind}`}>
      ‹ {words.title} · {words.kinds[kind]}
    </a>
  )
}
