import type { SnapshotReply } from '../../shared/contract/snapshots.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { snapshotTexts } from '../../shared/texts/admin/snapshots.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { countText } from '../frame/format.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { rateText } from '../frame/rate-text.ts'
import { TableBox } from '../frame/TableBox.tsx'

type Side = SnapshotReply['differences'][number]['before']

/** Which organizations have other figures now: what came later shows as a difference, never in the snapshot. */
export function Differences({ snapshot: { differences, shown, year } }: { snapshot: SnapshotReply }) {
  const words = wordsOf(snapshotTexts)
  const { organization } = wordsOf(comparisonTexts)
  const formula = wordsOf(terms).formula[shown.scheme.formula]
  return (
    <section class="card">
      <h2>{words.differences}</h2>
      <p class="message">
        {differences.length === 0 ? words.noDifferences : words.someDifferences(countText(differences.length))}
      </p>
      {differences.length > 0 && (
        <TableBox label={words.differences}>
          <thead>
            <tr>
              <th scope="col">{organization}</th>
              <th scope="col">
                {words.before} · {formula}
              </th>
              <th scope="col">
                {words.after} · {formula}
              </th>
            </tr>
          </thead>
          <tbody>
            {differences.map(each => (
              <tr key={each.organization.id}>
                <th scope="row">
                  <a href={`/admin/organizations/${each.organization.id}?year=${year}`}>
                    {nameOf(each.organization.name)}
                  </a>
                </th>
                <Figure side={each.before} labels={shown.scheme.thresholds} />
                <Figure side={each.after} labels={shown.scheme.thresholds} />
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
    </section>
  )
}

function Figure({ side, labels }: { side: Side; labels: SnapshotReply['shown']['scheme']['thresholds'] }) {
  const words = wordsOf(snapshotTexts)
  const { noRate } = wordsOf(comparisonTexts)
  const { verdict } = wordsOf(terms)
  return (
    <td>
      <b>{rateText(side, noRate)}</b> <span class="secondary">{words.count(countText(side.n))}</span>
      {side.verdicts.map(each => {
        const label = labels.find(({ percent }) => percent === each.threshold)?.label
        return (
          <span key={each.threshold} class="means">
            {label ? nameOf(label) : each.threshold}: {verdict[each.verdict]}
          </span>
        )
      })}
    </td>
  )
}
