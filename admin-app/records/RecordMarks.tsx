import type { RecordRow } from '../../shared/contract/records.ts'
import { recordsTexts } from '../../shared/texts/admin/records.ts'
import { wordsOf } from '../frame/language.ts'

type Marked = Pick<RecordRow, 'isNegative' | 'state' | 'contactedAt'> & Partial<RecordRow>

/** What a reader looks for: negative and not contacted, not counted, something written. */
export function RecordMarks({ record }: { record: Marked }) {
  const words = wordsOf(recordsTexts)
  const waits = record.isNegative && record.state === 'counted' && record.contactedAt === null
  const isPlain = !record.isNegative && record.state === 'counted' && record.contactedAt === null
  if (isPlain && !record.hasComment && !record.hasContact) return null
  return (
    <span class="tags">
      {record.isNegative && <span class="tag bad">{words.negative}</span>}
      {waits && <span class="tag test">{words.waiting}</span>}
      {record.contactedAt !== null && <span class="tag open">{words.contacted}</span>}
      {record.state !== 'counted' && <span class="tag closed">{words.state[record.state]}</span>}
      {record.hasComment && <span class="tag">{words.hasComment}</span>}
      {record.hasContact && <span class="tag">{words.hasContact}</span>}
    </span>
  )
}
