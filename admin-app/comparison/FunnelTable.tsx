import type { FunnelPointReply, FunnelReply } from '../../shared/contract/comparison.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { countText, effectiveText, intervalText, percentText } from '../frame/format.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { TableBox } from '../frame/TableBox.tsx'

/** The figures of the plot, those outside first: no ranking. */
export function FunnelTable({ funnel, year }: { funnel: FunnelReply; year: string | undefined }) {
  const words = wordsOf(comparisonTexts)
  const points = [...funnel.points].sort((a, b) => Number(b.outside !== null) - Number(a.outside !== null))
  return (
    <details class="figures">
      <summary>{wordsOf(frameTexts).table}</summary>
      <TableBox label={`${words.funnel} · ${wordsOf(frameTexts).table}`} numbers>
        <thead>
          <tr>
            <th scope="col">{words.organization}</th>
            <th scope="col">{words.n}</th>
            <th scope="col">{words.effective}</th>
            <th scope="col">{wordsOf(terms).formula[funnel.scheme.formula]}</th>
            <th scope="col">{words.limits(funnel.outer)}</th>
            <th scope="col">{words.place}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(point => (
            <tr key={point.organization.id}>
              <th scope="row">
                <a href={`/admin/organizations/${point.organization.id}${year ? `?year=${year}` : ''}`}>
                  {nameOf(point.organization.name)}
                </a>
              </th>
              <td>{countText(point.n)}</td>
              <td>{effectiveText(point.effectiveN, words.none)}</td>
              <td>{percentText(point.rate, words.none)}</td>
              <td>{limitsText(point, words.none)}</td>
              <td>{words.places[placeOf(point)]}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </details>
  )
}

function placeOf({ rate, outside }: FunnelPointReply): 'hidden' | 'within' | 'below' | 'above' {
  return rate === null ? 'hidden' : (outside ?? 'within')
}

function limitsText({ limits }: FunnelPointReply, none: string): string {
  const [lower, upper] = [limits?.lower, limits?.upper]
  return lower && upper ? intervalText({ lower, upper }, none) : none
}
