import type { FigureReply, OverviewReply } from '../../shared/contract/satisfaction.ts'
import { overviewTexts } from '../../shared/texts/admin/overview.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { countText, effectiveText, intervalText } from '../frame/format.ts'
import { nameOf, wordsOf } from '../frame/language.ts'

/** Each threshold with its verdict in words, why it is unstable, and what is missing. */
export function Verdicts({ overview: { figure, scheme } }: { overview: OverviewReply }) {
  const words = wordsOf(overviewTexts)
  const { form, dimension } = wordsOf(terms)
  return (
    <div class="verdicts">
      <h3>{words.verdicts}</h3>
      <ul class="plain">
        {figure.verdicts.map(verdict => (
          <Verdict key={verdict.threshold} verdict={verdict} doubts={doubtsText(verdict, figure, scheme.smallN)} />
        ))}
      </ul>
      {figure.missing.length > 0 && (
        <div class="missing">
          <h3>{words.missing}</h3>
          <ul>
            {figure.missing.map(gap =>
              gap.kind === 'form' ? (
                <li key={gap.form}>{words.missingForm(form[gap.form])}</li>
              ) : (
                <li key={gap.dimension}>{words.missingDimension(dimension[gap.dimension])}</li>
              ),
            )}
          </ul>
          <p class="secondary">{words.missingMeans}</p>
        </div>
      )}
    </div>
  )
}

type Given = FigureReply['verdicts'][number]

function Verdict({ verdict, doubts }: { verdict: Given; doubts: string }) {
  const words = wordsOf(overviewTexts)
  const { verdict: verdictWords, unstable } = wordsOf(terms)
  const causes = verdict.unstable.map(cause => unstable[cause as keyof typeof unstable] ?? cause)
  return (
    <li class="verdict">
      <span class="verdict-line">{nameOf(verdict.label)}</span>
      <b class={`verdict-word ${verdict.verdict}`}>{verdictWords[verdict.verdict]}</b>
      {doubts && <p class="provisional">{doubts}</p>}
      {causes.length > 0 && <p class="unstable">{words.unstableBecause(causes.join(words.causeJoin))}</p>}
    </li>
  )
}

/** What it would take to confirm the verdict: nobody should rest on a conclusion from a handful of answers. */
function doubtsText({ doubts, threshold }: Given, figure: FigureReply, enough: number): string {
  const words = wordsOf(overviewTexts)
  const short = figure.forms.filter(({ n, effectiveN }) => n > 0 && (effectiveN ?? 0) < enough)
  const have = short.map(each => words.doubtHave[each.form](effectiveText(each.effectiveN, '—')))
  const text = {
    missing: words.doubtMissing,
    few: words.doubtFew(have.join(words.doubtAnd), countText(enough)),
    interval: figure.interval
      ? words.doubtInterval(intervalText(figure.interval, ''), String(threshold))
      : words.doubtIntervalHidden(String(threshold)),
  }
  return doubts.length === 0 ? '' : words.provisional(doubts.map(each => text[each]).join(words.doubtJoin))
}
