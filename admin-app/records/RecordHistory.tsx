import type { RecordReply } from '../../shared/contract/records.ts'
import { recordsTexts } from '../../shared/texts/admin/records.ts'
import { momentText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'

interface Step {
  readonly at: number
  readonly text: string
  readonly more?: string
}

/** What happened, in order, and the answers before and after where it was given again. */
export function RecordHistory({ record }: { record: RecordReply }) {
  const words = wordsOf(recordsTexts)
  const { id } = useHere()
  return (
    <section class="card">
      <h2>{words.history}</h2>
      <ol class="history">
        {stepsOf(record).map(step => (
          <li key={`${step.at} ${step.text}`}>
            <time>{momentText(step.at)}</time>
            <span>
              {step.text}
              {step.more && <span class="means">{step.more}</span>}
            </span>
          </li>
        ))}
      </ol>
      {record.chain.length > 0 && (
        <>
          <h3>{words.chain}</h3>
          <ol class="history">
            {record.chain.map(each => (
              <li key={each.id}>
                <time>{momentText(each.receivedAt)}</time>
                {each.id === record.id ? (
                  <b>
                    {each.number}（{words.thisOne}）
                  </b>
                ) : (
                  <a href={`/admin/organizations/${id}/responses/${each.id}`}>{each.number}</a>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function stepsOf(record: RecordReply): Step[] {
  const words = wordsOf(recordsTexts)
  const written = [
    ...(record.comment ? [{ at: record.comment.writtenAt, text: words.historyComment }] : []),
    ...(record.followUp ? [{ at: record.followUp.writtenAt, text: words.historyFollowUp }] : []),
  ]
  const events = record.events.map(({ kind, at, by, how, note }) => {
    const text = how ? `${words.event[kind]} · ${words.ways[how]}` : words.event[kind]
    return { at, text, more: [note, by && words.by(by)].filter(Boolean).join(' · ') }
  })
  const later = [...written, ...events].sort((a, b) => a.at - b.at)
  return [{ at: record.receivedAt, text: words.historyReceived }, ...later]
}
