import type { ComparedFigure, ShareReply } from '../../shared/contract/comparison.ts'
import { isCounted } from '../../shared/domain/answer-group.ts'
import type { Form } from '../../shared/domain/dimensions.ts'
import { exactShare } from '../../shared/domain/exact-share.ts'
import { fraction } from '../../shared/domain/fraction.ts'
import { perForm } from '../../shared/domain/per-form.ts'
import type { Scheme } from '../../shared/domain/scheme.ts'
import { shownCauses } from '../../shared/domain/small-cells.ts'
import { figureReply } from '../satisfaction/figure-reply.ts'
import type { YearFigure } from '../satisfaction/year-figure.ts'

/** Counts up when the same answers come to another figure or another body: what lies on the shelf is then stale. */
export const FIGURE_FORMAT = 3

/** One form's rate, for the funnel plot. */
export interface StoredForm {
  readonly n: number
  readonly effectiveN: number
  readonly rate: { readonly numerator: string; readonly denominator: string } | null
}

/** What a comparison needs to know of an organization's year. Small: a row is read for every organization. */
export interface StoredFigure {
  readonly format: typeof FIGURE_FORMAT
  readonly compared: ComparedFigure
  readonly forms: Readonly<Record<Form, StoredForm>>
}

export function storedFigureOf({ figure, groups }: YearFigure, { smallCell }: Scheme): StoredFigure {
  const reply = figureReply(figure).figure
  const { coverage, rated, services, answered } = figure.combined
  const share = (of: (group: (typeof groups)[number]) => boolean) =>
    shareOf(
      groups.reduce((sum, group) => (isCounted(group) && of(group) ? sum + group.count : sum), 0),
      answered,
    )
  return {
    format: FIGURE_FORMAT,
    compared: {
      rate: reply.rate,
      interval: reply.interval,
      n: reply.n,
      effectiveN: reply.effectiveN,
      answered: reply.answered,
      coverage: services === null ? null : { count: rated, of: services, percent: coverage?.percent ?? null },
      paper: share(group => group.channel === 'paper'),
      standing: share(group => group.codeKind === 'standing'),
      verdicts: figure.verdicts.map(({ percent, verdict, unstable }) => ({
        ...{ threshold: percent, verdict },
        unstable: shownCauses(unstable, figure, smallCell.general),
      })),
      missing: reply.missing,
    },
    forms: perForm(form => {
      const { valued, effective, rates } = figure.forms[form]
      const { rate } = rates[figure.decides]
      return { n: valued, effectiveN: effective, rate: rate && pick(rate) }
    }),
  }
}

function shareOf(count: number, of: number): ShareReply {
  return { count, of, percent: of === 0 ? null : exactShare(fraction(count, of), 'down').percent }
}

function pick({ numerator, denominator }: { numerator: string; denominator: string }) {
  return { numerator, denominator }
}

/** Undefined where it was stored by another version of the software. */
export function parseStored(body: string): StoredFigure | undefined {
  const stored = JSON.parse(body) as StoredFigure
  return stored.format === FIGURE_FORMAT ? stored : undefined
}
