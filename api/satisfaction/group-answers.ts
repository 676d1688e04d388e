import type { AnswerGroup } from '../../shared/domain/answer-group.ts'

/** A day's answers as one text: joined by blanks, each as `levels/form/channel/version/later/client/once-code`. */
export interface DayRow {
  readonly day: string
  readonly answers: string
}

/** What events say of all answers of a row. */
export interface Marks {
  readonly excluded: number
  readonly superseded: number
}

type OpenGroup = { -readonly [K in keyof AnswerGroup]: AnswerGroup[K] }
type Kind = Pick<AnswerGroup, 'levels' | 'form' | 'channel' | 'versionId'> & { readonly isLater: boolean }

/** How many answers of each month and kind are counted elsewhere, by client and code. */
export type Elsewhere = ReadonlyMap<string, Map<string, number>>

export interface Grouping {
  readonly groups: AnswerGroup[]
  /** Codes whose answer is that of a service of the ledger. */
  readonly linked: ReadonlySet<string>
  /** Those of them that were answered. */
  readonly answered: Set<string>
  /** Answers' texts without client and code, taken apart once: there are far fewer of these than of clients. */
  readonly kinds: Map<string, Kind>
}

export function openGrouping(linked: ReadonlySet<string>): Grouping {
  return { groups: [], linked, answered: new Set(), kinds: new Map() }
}

export function elsewhereOf(rows: readonly DayRow[]): Elsewhere {
  const found = new Map<string, Map<string, number>>()
  for (const { day, answers } of rows) {
    for (const answer of answers.split(' ')) {
      const [, kindEnd] = endsOf(answer)
      const key = day.slice(0, 7) + answer.slice(0, kindEnd)
      const counts = found.get(key) ?? new Map<string, number>()
      found.set(key, counts)
      const whose = answer.slice(kindEnd)
      counts.set(whose, (counts.get(whose) ?? 0) + 1)
    }
  }
  return found
}

/** Where its client ends, and where its kind. */
function endsOf(answer: string): [clientEnd: number, kindEnd: number] {
  const clientEnd = answer.lastIndexOf('/')
  return [clientEnd, answer.lastIndexOf('/', clientEnd - 1)]
}

/** Answers of one kind in one month. */
interface Place {
  readonly kind: Kind
  /** Those of unknown clients, by what their code is: they are alike. */
  readonly unknown: Map<string, OpenGroup>
  readonly elsewhere: Map<string, number> | undefined
}

/** Adds the answers of some days, all of which have the same marks. */
export function addAnswers(grouping: Grouping, rows: readonly DayRow[], elsewhere: Elsewhere, marks?: Marks): void {
  const months = new Map<string, Map<string, Place>>()
  for (const { day, answers } of rows) {
    const month = day.slice(0, 7)
    const places = months.get(month) ?? new Map<string, Place>()
    months.set(month, places)
    for (const answer of answers.split(' ')) {
      const [clientEnd, kindEnd] = endsOf(answer)
      const text = answer.slice(0, kindEnd)
      const place = places.get(text) ?? openPlace(grouping, text, elsewhere.get(month + text))
      places.set(text, place)
      if (place.elsewhere && isElsewhere(place.elsewhere, answer.slice(kindEnd))) continue
      const clientId = answer.slice(kindEnd + 1, clientEnd) || null
      addOne(grouping, place, { month, clientId, code: answer.slice(clientEnd + 1), marks })
    }
  }
}

function openPlace({ kinds }: Grouping, text: string, elsewhere: Map<string, number> | undefined): Place {
  const kind = kinds.get(text) ?? kindOf(text)
  kinds.set(text, kind)
  return { kind, unknown: new Map(), elsewhere }
}

function kindOf(text: string): Kind {
  const [levels = '', form, channel, versionId = '', later] = text.split('/')
  return { levels, form, channel, versionId, isLater: later === '1' } as Kind
}

function isElsewhere(counts: Map<string, number>, whose: string): boolean {
  const left = counts.get(whose) ?? 0
  if (left > 0) counts.set(whose, left - 1)
  return left > 0
}

interface Whose {
  readonly month: string
  readonly clientId: string | null
  readonly code: string
  readonly marks: Marks | undefined
}

function addOne({ groups, linked, answered }: Grouping, { kind, unknown }: Place, whose: Whose): void {
  const { month, clientId, code, marks } = whose
  const codeKind = code === '' ? 'standing' : 'once'
  const inLedger = codeKind === 'once' && linked.has(code)
  if (inLedger) answered.add(code)
  const way = inLedger ? 'ledger' : codeKind
  const known = clientId === null ? unknown.get(way) : undefined
  if (known) {
    known.count++
    return
  }
  const { levels, form, channel, versionId, isLater } = kind
  const excluded = (marks?.excluded ?? 0) > 0
  const position = (marks?.superseded ?? 0) > 0 ? 'first' : isLater ? 'last' : 'only'
  // All of one shape: thousands of spread objects slow everything that reads them.
  const group = { month, form, channel, codeKind, inLedger, clientId, excluded, position, versionId, levels, count: 1 }
  if (clientId === null) unknown.set(way, group as OpenGroup)
  groups.push(group as AnswerGroup)
}
