import type { AttentionReply } from '../../shared/contract/attention.ts'
import { daysBetween } from '../../shared/domain/business-day.ts'
import { attentionTexts } from '../../shared/texts/admin/attention.ts'
import { countText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'

type Due = AttentionReply['due']
type Matter = Due['overdue']['oldest'][number]

const KINDS = ['overdue', 'today'] as const

/** What the ledger wants done: matters past their promised day and for today, feedback limits, appointments. */
export function DueSection({ due, today }: { due: Due; today: string }) {
  const words = wordsOf(attentionTexts)
  const filled = KINDS.filter(kind => due[kind].count > 0)
  const others = othersOf(due)
  return (
    <section class={due.overdue.count > 0 ? 'card waiting' : 'card'}>
      <h2>{words.due}</h2>
      {filled.length + others.length === 0 && <p>{words.dueNone}</p>}
      {filled.map(kind => (
        <Matters key={kind} kind={kind} due={due} today={today} />
      ))}
      <Others others={others} />
    </section>
  )
}

function Matters({ kind, due, today }: { kind: (typeof KINDS)[number]; due: Due; today: string }) {
  const words = wordsOf(attentionTexts)
  const base = `/admin/organizations/${useHere().id}/ledger/matters`
  const { count, oldest } = due[kind]
  return (
    <>
      <h3>{words.dueMatters[kind](countText(count))}</h3>
      <ul class="waiting-list">
        {oldest.map(matter => (
          <li key={matter.id}>
            <a href={`${base}/${matter.id}`}>{matter.title ?? (matter.service && nameOf(matter.service))}</a>
            {matter.client && <span>{nameOf(matter.client)}</span>}
            <span class="secondary">{dayText(matter, today)}</span>
          </li>
        ))}
      </ul>
      {count > oldest.length && (
        <p>
          <a href={`${base}?open=${kind}`}>{words.seeAll}</a>
        </p>
      )}
    </>
  )
}

function dayText({ promisedOn, owner }: Matter, today: string): string {
  const words = wordsOf(attentionTexts)
  const late = promisedOn < today ? [words.daysLate(daysBetween(promisedOn, today))] : []
  return [words.promisedFor(promisedOn), ...late, ...(owner ? [nameOf(owner)] : [])].join(' · ')
}

interface Other {
  readonly path: string
  readonly text: string
}

function othersOf({ feedback, appointments: { today, earlier, earliest } }: Due): Other[] {
  const words = wordsOf(attentionTexts)
  const other = (count: number, path: string, text: (n: string) => string) =>
    count > 0 ? [{ path, text: text(countText(count)) }] : []
  return [
    ...other(feedback, 'matters?open=feedback', words.feedbackPassed),
    ...other(today, 'appointments?state=open', words.appointmentsToday),
    ...other(earlier, `appointments?state=open&day=${earliest}`, words.appointmentsEarlier),
  ]
}

function Others({ others }: { others: readonly Other[] }) {
  const base = `/admin/organizations/${useHere().id}/ledger`
  if (others.length === 0) return null
  return (
    <>
      <h3>{wordsOf(attentionTexts).others}</h3>
      <ul class="waiting-list">
        {others.map(({ path, text }) => (
          <li key={path}>
            <a href={`${base}/${path}`}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
