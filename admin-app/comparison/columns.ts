import type { ComparisonReply, Sort } from '../../shared/contract/comparison.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { wordsOf } from '../frame/language.ts'

/** Columns that rows can be sorted by, in the table's order; function stands below the name. */
export function columnsOf(scheme: ComparisonReply['scheme']): { readonly sort: Sort; readonly title: string }[] {
  const words = wordsOf(comparisonTexts)
  return [
    { sort: 'name', title: words.organization },
    { sort: 'function', title: words.function },
    { sort: 'rate', title: wordsOf(terms).formula[scheme.formula] },
    { sort: 'n', title: words.n },
    { sort: 'effective', title: words.effective },
    { sort: 'answered', title: words.answered },
    { sort: 'coverage', title: words.coverage },
    { sort: 'paper', title: words.paper },
    { sort: 'standing', title: words.standing },
  ]
}
