import type { ComparisonReply, ComparisonRow as Row, ShareReply } from '../../shared/contract/comparison.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { countText, effectiveText, intervalText, percentText } from '../frame/format.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { rateText } from '../frame/rate-text.ts'

interface RowProps {
  row: Row
  scheme: ComparisonReply['scheme']
  year: string | undefined
}

export function ComparisonRow({ row, scheme, year }: RowProps) {
  const words = wordsOf(comparisonTexts)
  const { formula } = wordsOf(terms)
  const { id, name } = row.organization
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/organizations/${id}${year ? `?year=${year}` : ''}`}>{nameOf(name)}</a>
        <Under row={row} />
      </th>
      <td
        class={row.rate.percent === null ? 'number rate-cell none' : 'number rate-cell'}
        data-label={formula[scheme.formula]}
      >
        {rateText(row, words.noRate)}
      </td>
      <td class="number interval-cell" data-label={words.interval(scheme.confidence)}>
        {intervalText(row.interval, words.none)}
      </td>
      <td class="number" data-label={words.n}>
        {countText(row.n)}
      </td>
      <td class="number" data-label={words.effective}>
        {effectiveText(row.effectiveN, words.none)}
      </td>
      <td class="number" data-label={words.answered}>
        {countText(row.answered)}
      </td>
      <Share label={words.coverage} share={row.coverage} ofNothing={words.unknown} />
      <Share label={words.paper} share={row.paper} ofNothing={words.none} />
      <Share label={words.standing} share={row.standing} ofNothing={words.none} />
      {scheme.thresholds.map(({ percent, label }) => (
        <Verdict key={percent} label={nameOf(label)} verdict={row.verdicts.find(each => each.threshold === percent)} />
      ))}
    </tr>
  )
}

function Share({ label, share, ofNothing }: { label: string; share: ShareReply | null; ofNothing: string }) {
  return (
    <td class="number" data-label={label} title={share ? `${countText(share.count)} / ${countText(share.of)}` : ''}>
      {percentText(share?.percent ?? null, ofNothing)}
    </td>
  )
}

/** What it does, and what keeps its verdicts open. */
function Under({ row: { organization, missing, answered } }: { row: Row }) {
  const words = wordsOf(comparisonTexts)
  const { serviceFunction, form, dimension } = wordsOf(terms)
  const gaps = missing.map(gap => (gap.kind === 'form' ? form[gap.form] : dimension[gap.dimension]))
  return (
    <>
      <span class="means">{serviceFunction[organization.function]}</span>
      {answered === 0 ? (
        <span class="means">{words.noAnswers}</span>
      ) : (
        gaps.length > 0 && <span class="means">{words.missingIs(gaps.join(words.listJoin))}</span>
      )}
    </>
  )
}

function Verdict({ label, verdict }: { label: string; verdict: Row['verdicts'][number] | undefined }) {
  const words = wordsOf(comparisonTexts)
  const { verdict: verdictWords, unstable } = wordsOf(terms)
  const found = verdict?.verdict ?? 'undetermined'
  const causes = (verdict?.unstable ?? []).map(cause => unstable[cause as keyof typeof unstable] ?? cause)
  return (
    <td class="verdict-cell" data-label={label}>
      <b class={`verdict-word ${found}`}>{verdictWords[found]}</b>
      {causes.length > 0 && <span class="shaky">{words.unstableBecause(causes.join(words.causeJoin))}</span>}
    </td>
  )
}
