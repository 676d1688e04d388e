import { FORMS } from './dimensions.ts'
import type { SatisfactionFigure } from './figure-types.ts'
import type { Cause } from './variants.ts'

/** One cell of a table that adds up to a total which is shown: how many responses it rests on. */
export interface Cell {
  readonly id: string
  readonly n: number
}

/**
 * The cells whose rate stays hidden, counts aside: those with 0 < n < limit; and, where only one would be hidden, the
 * smallest other one too, since the first could be computed from the total (method.md, How sure is it: small cells).
 * Empty cells have no rate to hide, and can't stand in as the second. `limit` is the scheme's smallCell.
 */
export function hiddenCells(cells: readonly Cell[], limit: number): ReadonlySet<string> {
  const filled = cells.filter(({ n }) => n > 0)
  const small = filled.filter(({ n }) => n < limit)
  const hidden = new Set(small.map(({ id }) => id))
  if (small.length !== 1) return hidden
  const others = filled.filter(({ id }) => !hidden.has(id))
  const second = others.sort((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1))[0]
  if (second) hidden.add(second.id)
  return hidden
}

/** In place of causes that would tell how a part of few answers rates: that there are such, not which. */
export type ShownCause = Cause | 'few'

/** The causes of 结论不稳 as they may be told to whoever sees no small cells: none that rests on fewer than `limit`. */
export function shownCauses(
  causes: readonly Cause[],
  { variants, forms }: Pick<SatisfactionFigure, 'variants' | 'forms'>,
  limit: number,
): ShownCause[] {
  const hiddenForms = hiddenCells(
    FORMS.map(form => ({ id: form, n: forms[form].valued })),
    limit,
  )
  const few = new Set<Cause>(variants.flatMap(({ cause, valued }) => (valued < limit ? [cause] : [])))
  for (const form of FORMS) if (hiddenForms.has(form)) few.add(`${form}-alone`)
  const shown = causes.filter(cause => !few.has(cause))
  return shown.length < causes.length ? [...shown, 'few'] : shown
}
