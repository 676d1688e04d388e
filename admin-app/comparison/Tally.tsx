import type { ComparisonReply } from '../../shared/contract/comparison.ts'
import { VERDICTS } from '../../shared/domain/verdict.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { countText } from '../frame/format.ts'
import { nameOf, wordsOf } from '../frame/language.ts'

/** From so many rows on the funnel plot is a long way down. */
const MANY = 8

/** How many of the organizations shown are where, line by line. */
export function Tally({ shown: { rows, organizations, scheme } }: { shown: ComparisonReply }) {
  const words = wordsOf(comparisonTexts)
  const { verdict } = wordsOf(terms)
  const unstable = rows.filter(row => row.verdicts.some(each => each.unstable.length > 0)).length
  return (
    <div class="tally" role="status">
      <p>
        <b>{words.shown(countText(rows.length), countText(organizations))}</b>
        {unstable > 0 && <span class="tag test">{words.tallyUnstable(countText(unstable))}</span>}
        {rows.length > MANY && <a href="#funnel">{words.toFunnel}</a>}
      </p>
      {rows.length > 0 &&
        scheme.thresholds.map(({ percent, label }) => {
          const count = (wanted: string) =>
            rows.filter(row => row.verdicts.some(each => each.threshold === percent && each.verdict === wanted)).length
          const parts = VERDICTS.filter(each => count(each) > 0).map(each =>
            words.tallyPart(verdict[each], countText(count(each))),
          )
          return (
            <p key={percent} class="note">
              {words.tally(nameOf(label), parts.join(' · '))}
            </p>
          )
        })}
    </div>
  )
}
