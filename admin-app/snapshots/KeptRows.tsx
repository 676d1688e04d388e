import type { ComparisonReply } from '../../shared/contract/comparison.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { snapshotTexts } from '../../shared/texts/admin/snapshots.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { ComparisonRow } from '../comparison/ComparisonRow.tsx'
import { columnsOf } from '../comparison/columns.ts'
import { nameOf, wordsOf } from '../frame/language.ts'

/** The rows as they stood in the comparison, in their order; nothing here sorts. */
export function KeptRows({ shown }: { shown: ComparisonReply }) {
  const words = wordsOf(comparisonTexts)
  const { scheme, rows, period } = shown
  const titles = columnsOf(scheme).filter(({ sort }) => !['name', 'function', 'rate'].includes(sort))
  return (
    <section class="card">
      <h2>{wordsOf(snapshotTexts).rows}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a pointer arrow keys scroll the box */}
      <section class="table-box" aria-label={words.caption} tabIndex={0}>
        <table class="cards comparison">
          <thead>
            <tr>
              <th scope="col">{words.organization}</th>
              <th scope="col" class="number">
                {wordsOf(terms).formula[scheme.formula]}
              </th>
              <th scope="col" class="number">
                {words.interval(scheme.confidence)}
              </th>
              {titles.map(({ sort, title }) => (
                <th key={sort} scope="col" class="number">
                  {title}
                </th>
              ))}
              {scheme.thresholds.map(({ percent, label }) => (
                <th key={percent} scope="col" class="verdict-head">
                  {nameOf(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <ComparisonRow key={row.organization.id} row={row} scheme={scheme} year={period.from.slice(0, 4)} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
