import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { overviewTexts } from '../../shared/texts/admin/overview.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { TrendChart } from '../charts/TrendChart.tsx'
import { countText, intervalText, monthText, monthTick, percentText, yearOf } from '../frame/format.ts'
import { language, nameOf, wordsOf } from '../frame/language.ts'
import { isHidden, rateText } from '../frame/rate-text.ts'
import { TableBox } from '../frame/TableBox.tsx'
import { trendExtremes } from './extremes.ts'

export function TrendSection({ overview }: { overview: OverviewReply }) {
  const words = wordsOf(overviewTexts)
  const { trend, scheme } = overview
  const title = trendMessage(overview)
  const ticks = trend.map(({ month, n }, index) => [
    monthTick(month, language.value),
    `n=${countText(n)}`,
    index === 0 || month.endsWith('-01') ? words.year(yearOf(month)) : '',
  ])
  const formula = wordsOf(terms).formula[scheme.formula]
  const readings = trend.map(({ month, n, rate, interval }) =>
    words.trendReading(
      monthText(month, language.value),
      formula,
      rateText({ n, rate }, words.noRate),
      intervalText(interval, words.noInterval),
      countText(n),
    ),
  )
  const thresholds = scheme.thresholds.map(({ percent, label }) => ({ percent, label: nameOf(label) }))
  return (
    <section class="card">
      <h2>{words.trend}</h2>
      <p class="message">{title}</p>
      {trend.some(({ n }) => n > 0) && (
        <>
          <TrendChart {...{ title, ticks, readings, thresholds }} months={trend} smallN={scheme.smallN} />
          <p class="secondary note">{words.trendHollow(countText(scheme.smallN))}</p>
          <TrendTable trend={trend} formula={formula} />
        </>
      )}
    </section>
  )
}

/** The latest month that has a rate, which a reader looks for first, and between what the others lie. */
function trendMessage({ trend, scheme }: OverviewReply): string {
  const words = wordsOf(overviewTexts)
  const formula = wordsOf(terms).formula[scheme.formula]
  const { latest, lowest, highest, count } = trendExtremes(trend)
  if (!latest || !lowest || !highest) return count > 0 ? words.tooFew : words.trendNothing
  const text = ({ rate }: { rate: { percent: string | null } }) => percentText(rate.percent, words.noRate)
  const month = monthText(latest.month, language.value)
  if (count === 1) return words.trendOne(month, text(latest), formula)
  const message = trend.some(isHidden) ? words.trendFew : words.trendMessage
  return message(month, text(latest), formula, text(lowest), text(highest))
}

function TrendTable({ trend, formula }: { trend: OverviewReply['trend']; formula: string }) {
  const words = wordsOf(overviewTexts)
  return (
    <details class="figures">
      <summary>{wordsOf(frameTexts).table}</summary>
      <TableBox label={`${words.trend} · ${wordsOf(frameTexts).table}`} numbers>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            <th scope="col">{formula}</th>
            <th scope="col">{words.lower}</th>
            <th scope="col">{words.upper}</th>
            <th scope="col">{words.nShort}</th>
          </tr>
        </thead>
        <tbody>
          {trend.map(({ month, n, rate, interval }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              <td>{rateText({ n, rate }, words.noRate)}</td>
              <td>{percentText(interval?.lower ?? null, '—')}</td>
              <td>{percentText(interval?.upper ?? null, '—')}</td>
              <td>{countText(n)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </details>
  )
}
