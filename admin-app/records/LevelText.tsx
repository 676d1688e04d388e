import type { Rating } from '../../shared/domain/ratings.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { wordsOf } from '../frame/language.ts'

/** A rating in words, with the colour of its level beside it. */
export function LevelText({ rating }: { rating: Rating }) {
  const { level, notApplicable } = wordsOf(terms)
  if (rating === 'na') return <span class="secondary">{notApplicable}</span>
  return <span class={rating <= 2 ? `rated rated-${rating} bad` : `rated rated-${rating}`}>{level[rating]}</span>
}
