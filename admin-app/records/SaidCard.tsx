import type { RecordReply } from '../../shared/contract/records.ts'
import { reasonsAmong } from '../../shared/domain/reason-tags.ts'
import { recordsTexts } from '../../shared/texts/admin/records.ts'
import { timeText } from '../frame/format.ts'
import { language, nameOf, wordsOf } from '../frame/language.ts'

/** What the respondent wrote, as text and nothing else. */
export function SaidCard({ record }: { record: RecordReply }) {
  const words = wordsOf(recordsTexts)
  const tags = reasonsAmong(record.questionnaire, record.reasons?.tags ?? [])
  const erased = record.reasons?.erasedAt
  const hasWords = record.comment || record.followUp || record.answers.length > 0
  return (
    <section class="card said">
      <h2>{words.said}</h2>
      {!hasWords && tags.length === 0 && !erased && <p class="secondary">{words.nothingSaid}</p>}
      {record.comment && <Text title={words.commentHead} said={record.comment} />}
      {record.followUp && <Text title={words.followUp} said={record.followUp} />}
      {record.answers.map(answer => {
        const asked = record.questionnaire.questions?.find(({ id }) => id === answer.question)
        return <Text key={answer.question} title={asked ? nameOf(asked.text) : answer.question} said={answer} />
      })}
      {(tags.length > 0 || erased) && (
        <>
          <h3>{words.reasons}</h3>
          {erased ? (
            <p class="secondary">{words.erased(timeText(erased, language.value))}</p>
          ) : (
            <p class="tags">
              {tags.map(tag => (
                <span key={tag.id} class={tag.kind === 'problem' ? 'tag bad' : 'tag'}>
                  {nameOf(tag.text)}
                </span>
              ))}
            </p>
          )}
        </>
      )}
    </section>
  )
}

type Said = RecordReply['answers'][number] | NonNullable<RecordReply['comment']>

function Text({ title, said }: { title: string; said: Said }) {
  const words = wordsOf(recordsTexts)
  const time = (at: number) => timeText(at, language.value)
  return (
    <>
      <h3>
        {title} · {time(said.writtenAt)}
      </h3>
      {said.text === null ? (
        <p class="secondary">{words.erased(time(said.erasedAt ?? said.writtenAt))}</p>
      ) : (
        <blockquote lang="zh-CN">{said.text}</blockquote>
      )}
      {said.text !== null && 'publicationConsent' in said && said.publicationConsent && (
        <p class="secondary note">{words.mayPublish}</p>
      )}
    </>
  )
}
