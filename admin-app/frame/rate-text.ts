import { terms } from '../../shared/texts/admin/terms.ts'
import { percentText } from './format.ts'
import { wordsOf } from './language.ts'

interface Counted {
  readonly n: number
  readonly rate: { readonly percent: string | null }
}

/** Where there are answers but no rate, they are too few to show more than their count. */
export function isHidden({ n, rate }: Counted): boolean {
  return n > 0 && rate.percent === null
}

export function rateText(figure: Counted, ofNothing: string): string {
  return isHidden(figure) ? wordsOf(terms).hidden : percentText(figure.rate.percent, ofNothing)
}
