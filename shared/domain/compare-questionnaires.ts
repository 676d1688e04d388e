import type { Dimension, Names } from './dimensions.ts'
import type { QuestionnaireContent } from './questionnaires.ts'
import { offeredReasons } from './reason-tags.ts'

export const CHANGE_KINDS = ['added', 'removed', 'reworded', 'moved'] as const
export const CHANGED_PARTS = ['title', 'items', 'reasons', 'questions'] as const

/** How one part stood in one of the two; `place` counts from 1. */
export interface Standing {
  readonly place: number
  readonly text: Names
  readonly hint?: Names | undefined
  readonly dimension?: Dimension | undefined
}

export interface Change {
  readonly part: (typeof CHANGED_PARTS)[number]
  readonly kind: (typeof CHANGE_KINDS)[number]
  /** Of the item, reason or question; empty for the title. */
  readonly id: string
  readonly before?: Standing | undefined
  readonly after?: Standing | undefined
}

type Part = Omit<Standing, 'place'> & { readonly id: string }

/**
 * What tells the later of two contents from the earlier, part by part, in the order of the later one. Moved are as few
 * parts as explain the new order, and those of another dimension; a part may be both reworded and moved. Empty where
 * both say the same.
 */
export function compareQuestionnaires(before: QuestionnaireContent, after: QuestionnaireContent): Change[] {
  return [
    ...changesOf('title', [{ id: '', text: before.title }], [{ id: '', text: after.title }]),
    ...changesOf('items', before.items, after.items),
    ...changesOf('reasons', offeredReasons(before), offeredReasons(after)),
    ...changesOf('questions', before.questions ?? [], after.questions ?? []),
  ]
}

function changesOf(part: Change['part'], before: readonly Part[], after: readonly Part[]): Change[] {
  const placesBefore = new Map(before.map(({ id }, index) => [id, index]))
  const kept = after.flatMap(({ id }) => placesBefore.get(id) ?? [])
  const inOrder = longestRise(kept)
  const changes = after.flatMap((now, index): Change[] => {
    const place = placesBefore.get(now.id)
    const was = place === undefined ? undefined : before[place]
    const to = standing(now, index)
    if (was === undefined || place === undefined) return [{ part, kind: 'added', id: now.id, after: to }]
    const both = { part, id: now.id, before: standing(was, place), after: to }
    const isMoved = !inOrder.has(place) || was.dimension !== now.dimension
    return [
      ...(sameWords(was, now) ? [] : [{ ...both, kind: 'reworded' as const }]),
      ...(isMoved ? [{ ...both, kind: 'moved' as const }] : []),
    ]
  })
  const gone = before.flatMap((was, index): Change[] =>
    after.some(({ id }) => id === was.id) ? [] : [{ part, kind: 'removed', id: was.id, before: standing(was, index) }],
  )
  return [...gone, ...changes]
}

function standing({ text, hint, dimension }: Part, index: number): Standing {
  return { place: index + 1, text, ...(hint && { hint }), ...(dimension && { dimension }) }
}

function sameWords(a: Part, b: Part): boolean {
  return sameNames(a.text, b.text) && sameNames(a.hint, b.hint)
}

function sameNames(a: Names | undefined, b: Names | undefined): boolean {
  return a?.zh === b?.zh && a?.en === b?.en
}

/** One longest rising subsequence of distinct numbers: what may be said to have stayed where it was. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const best: number[][] = []
  let longest: number[] = []
  for (const [index, number] of numbers.entries()) {
    const before = best.filter((_, nth) => (numbers[nth] ?? 0) < number)
    const rise = [...before.reduce((a, b) => (b.length > a.length ? b : a), []), number]
    best[index] = rise
    if (rise.length > longest.length) longest = rise
  }
  return new Set(longest)
}
