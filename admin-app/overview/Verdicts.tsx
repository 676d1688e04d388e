import type { FigureReply } from '../../shared/contract/satisfaction.ts'
import { overviewTexts } from '../../shared/texts/admin/overview.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { nameOf, wordsOf } from '../frame/language.ts'

/** Each threshold with its verdict in words, why it is unstable, and what is missing. */
export function Verdicts({ figure }: { figure: FigureReply }) {
  const words = wordsOf(overviewTexts)
  const { form, dimension } = wordsOf(terms)
  return (
    <div class="verdicts">
      <h3>{words.verdicts}</h3>
      <ul class="plain">
        {figure.verdicts.map(verdict => (
          <Verdict key={verdict.threshold} verdict={verdict} />
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

function Verdict({ verdict }: { verdict: FigureReply['verdicts'][number] }) {
  const words = wordsOf(overviewTexts)
  const { verdict: verdictWords, unstable } = wordsOf(terms)
  const causes = verdict.unstable.map(cause => unstable[cause as keyof typeof unstable] ?? cause)
  return (
    <li class="verdict">
      <span class="verdict-line">{nameOf(verdict.label)}</span>
      <b class={`verdict-word ${verdict.verdict}`}>{verdictWords[verdict.verdict]}</b>
      {causes.length > 0 && <p class="unstable">{words.unstableBecause(causes.join(words.causeJoin))}</p>}
    </li>
  )
}
