import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { LEVELS } from '../../shared/domain/dimensions.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { overviewTexts } from '../../shared/texts/admin/overview.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { StackedBars } from '../charts/StackedBars.tsx'
import { countText, percentText } from '../frame/format.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { isHidden, rateText } from '../frame/rate-text.ts'
import { TableBox } from '../frame/TableBox.tsx'
import { lowestDimension } from './extremes.ts'

/** Nothing is drawn where levels are hidden. */
const NO_LEVELS = { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 }

export function DimensionsSection({ overview }: { overview: OverviewReply }) {
  const words = wordsOf(overviewTexts)
  const { dimension, level } = wordsOf(terms)
  const title = dimensionsMessage(overview)
  const bars = overview.dimensions.map(each => ({
    name: dimension[each.dimension],
    figure: rateText(each, words.noRate),
    detail: `n=${countText(each.n)}`,
    counts: each.levels ?? NO_LEVELS,
  }))
  const thresholds = overview.scheme.thresholds.map(({ percent, label }) => ({ percent, label: nameOf(label) }))
  return (
    <section class="card">
      <h2>{words.dimensions}</h2>
      <p class="message">{title}</p>
      <StackedBars title={title} bars={bars} levelNames={level} thresholds={thresholds} />
      <DimensionsTable overview={overview} />
    </section>
  )
}

function dimensionsMessage({ dimensions, scheme }: OverviewReply): string {
  const words = wordsOf(overviewTexts)
  const { dimension, formula } = wordsOf(terms)
  const found = lowestDimension(dimensions)
  if (!found) return dimensions.some(isHidden) ? words.tooFew : words.dimensionsNothing
  if (dimensions.some(isHidden)) return words.dimensionsFew
  const percent = percentText(found.lowest.rate.percent, words.noRate)
  const name = formula[scheme.formula]
  if (found.kind === 'even') return words.dimensionsEven(percent, name)
  const message = found.kind === 'only' ? words.dimensionsOne : words.dimensionsMessage
  return message(dimension[found.lowest.dimension], percent, name)
}

function DimensionsTable({ overview }: { overview: OverviewReply }) {
  const words = wordsOf(overviewTexts)
  const { dimension, level, formula } = wordsOf(terms)
  return (
    <details class="figures">
      <summary>{wordsOf(frameTexts).table}</summary>
      <TableBox label={`${words.dimensions} · ${wordsOf(frameTexts).table}`} numbers>
        <thead>
          <tr>
            <th scope="col">{words.dimension}</th>
            <th scope="col">{formula[overview.scheme.formula]}</th>
            {LEVELS.map(each => (
              <th key={each} scope="col">
                {level[each]}
              </th>
            ))}
            <th scope="col">{words.notApplicable}</th>
            <th scope="col">{words.nShort}</th>
          </tr>
        </thead>
        <tbody>
          {overview.dimensions.map(each => (
            <tr key={each.dimension}>
              <th scope="row">{dimension[each.dimension]}</th>
              <td>{rateText(each, words.noRate)}</td>
              {LEVELS.map(one => (
                <td key={one}>{each.levels ? countText(each.levels[one]) : '—'}</td>
              ))}
              <td>{countText(each.notApplicable)}</td>
              <td>{countText(each.n)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </details>
  )
}
