import type { RecordRow } from '../../shared/contract/records.ts'

/** Whether an answer enters the figures, from what happened to it; the same order as in `conditions.ts`. */
export function stateOf(kinds: readonly string[], levels: string): RecordRow['state'] {
  const count = (kind: string) => kinds.filter(each => each === kind).length
  if (count('test') > 0) return 'test'
  if (count('late') > 0) return 'late'
  if (count('superseded') > 0) return 'superseded'
  if (count('excluded') > count('reinstated')) return 'excluded'
  return /\d/.test(levels) ? 'counted' : 'no-value'
}
