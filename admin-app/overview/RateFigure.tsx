import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { overviewTexts } from '../../shared/texts/admin/overview.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { countText, intervalText } from '../frame/format.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { rateText } from '../frame/rate-text.ts'
import { Verdicts } from './Verdicts.tsx'

/** The one number, and beside it everything without which it must not stand. */
export function RateFigure({ overview, year }: { overview: OverviewReply; year: string }) {
  const words = wordsOf(overviewTexts)
  const { formula, formulaMeans } = wordsOf(terms)
  const { figure, scheme } = overview
  const name = formula[figure.formula]
  return (
    <section class="card rate" aria-labelledby="rate-title">
      <div class="rate-main">
        <h2 id="rate-title">{words.rateOf(year, name)}</h2>
        <p class={figure.rate.percent === null ? 'rate-number none' : 'rate-number'}>
          {rateText(figure, words.noRate)}
        </p>
        <dl class="facts">
          <dt>{words.interval}</dt>
          <dd>{intervalText(figure.interval, figure.fullyCounted ? words.fullyCounted : words.noInterval)}</dd>
          <dt>{words.n}</dt>
          <dd>{words.nUnit(countText(figure.n))}</dd>
          <dt>{words.answered}</dt>
          <dd>
            {words.nUnit(countText(figure.answered))}
            {figure.answered > figure.n && <span class="secondary"> · {words.answeredHint}</span>}
          </dd>
          <dt>{words.coverage}</dt>
          <dd>{coverageText(overview)}</dd>
          {figure.nonResponse && !figure.fullyCounted && (
            <>
              <dt>{words.nonResponse}</dt>
              <dd>
                {intervalText(figure.nonResponse, words.noInterval)}
                <span class="secondary"> · {words.nonResponseHint}</span>
              </dd>
            </>
          )}
          <dt>{words.scheme}</dt>
          <dd>
            {words.schemeIs(name, formulaMeans[figure.formula])}
            <br />
            <span class="scheme-note">{nameOf(scheme.note)}</span> <a href="/admin/method">{words.schemeMore}</a>
          </dd>
        </dl>
      </div>
      <Verdicts overview={overview} />
    </section>
  )
}

function coverageText({ coverage: { combined } }: OverviewReply): string {
  const words = wordsOf(overviewTexts)
  const { services, rated, percent } = combined
  if (services === null) return words.coverageNone
  return percent === null ? words.coverageEmpty : words.coverageIs(percent, countText(rated), countText(services))
}
