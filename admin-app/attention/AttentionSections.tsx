import type { AttentionReply } from '../../shared/contract/attention.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { attentionTexts } from '../../shared/texts/admin/attention.ts'
import { countText, momentText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { aboutOf } from '../records/about.ts'
import { DueSection } from './DueSection.tsx'

const DAY_MS = 86_400_000

interface SectionProps {
  attention: AttentionReply
}

function useRecords() {
  return `/admin/organizations/${useHere().id}/responses`
}

/** On top of the first screen: what is overdue or due today, and who still waits to be called. */
export function AttentionSections({ attention }: SectionProps) {
  return (
    <div class="columns even">
      <DueSection due={attention.due} today={businessDayOf(attention.computedAt)} />
      <Waiting attention={attention} />
    </div>
  )
}

function Waiting({ attention: { waiting, computedAt } }: SectionProps) {
  const words = wordsOf(attentionTexts)
  const records = useRecords()
  if (waiting.count === 0) {
    return (
      <section class="card">
        <h2>{words.waiting}</h2>
        <p>{words.waitingNone}</p>
      </section>
    )
  }
  return (
    <section class="card waiting">
      <h2>{words.waitingCount(countText(waiting.count))}</h2>
      <p class="secondary note">{words.oldestFirst}</p>
      <ul class="waiting-list">
        {waiting.oldest.map(each => (
          <li key={each.id}>
            <a href={`${records}/${each.id}`}>{momentText(each.receivedAt)}</a>
            {aboutOf(each) && <span>{aboutOf(each)}</span>}
            <span class="secondary">
              {words.days(Math.floor((computedAt - each.receivedAt) / DAY_MS))}
              {each.hasContact && ` · ${words.hasContact}`}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${records}?follow=waiting`}>{words.seeAll}</a>
      </p>
    </section>
  )
}

export function NegativeComments({ attention: { comments } }: SectionProps) {
  const words = wordsOf(attentionTexts)
  const records = useRecords()
  return (
    <section class="card">
      <h2>{words.comments}</h2>
      {comments.length === 0 && <p class="secondary">{words.commentsNone}</p>}
      <ul class="comment-list">
        {comments.map(each => (
          <li key={each.id}>
            <p lang="zh-CN">{each.text}</p>
            <span class="means">
              <a href={`${records}/${each.id}`}>{momentText(each.receivedAt)}</a>
              {aboutOf(each) && ` · ${aboutOf(each)}`}
            </span>
          </li>
        ))}
      </ul>
      {comments.length > 0 && (
        <p>
          <a href={`${records}?level=negative&comment=yes`}>{words.seeAll}</a>
        </p>
      )}
    </section>
  )
}

export function SilentWindows({ attention: { silentWindows, silentDays, watchedWindows } }: SectionProps) {
  const words = wordsOf(attentionTexts)
  const records = useRecords()
  return (
    <section class="card">
      <h2>{words.silent(silentDays)}</h2>
      {silentWindows.length === 0 ? (
        <p class="secondary">{(watchedWindows > 0 ? words.silentNone : words.silentUnwatched)(silentDays)}</p>
      ) : (
        <>
          <p class="secondary note">{words.silentMeans}</p>
          <ul class="waiting-list">
            {silentWindows.map(({ id, name, lastDay }) => (
              <li key={id}>
                <a href={`${records}?window=${id}`}>{nameOf(name)}</a>
                <span class="secondary">{lastDay ? words.lastDay(lastDay) : words.never}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
