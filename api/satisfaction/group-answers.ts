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
export type Elsewhere = ReadonlyMap<string, ReadonlyMap<string, Map<string, number>>>

export interface Grouping {
  readonly groups: AnswerGroup[]
  /** Codes whose answer is that of a service of the ledger. */
  readonly linked: ReadonlySet<string>
  /** Those of them that were answered. */
  readonly answered: Set<string>
  /** Answers' texts without client and code, taken apart once: there are far fewer of these than of clients. */
  readonly kinds: Map<string, Kind>
  /** Clients, versions and levels, each once. */
  readonly texts: Map<string, string>
}

export function openGrouping(linked: ReadonlySet<string>): Grouping {
  return { groups: [], linked, answered: new Set(), kinds: new Map(), texts: new Map() }
}

export function elsewhereOf(rows: readonly DayRow[]): Elsewhere {
  const found = new Map<string, Map<string, Map<string, number>>>()
  for (const { day, answers } of rows) {
    const month = found.get(day.slice(0, 7)) ?? new Map<string, Map<string, number>>()
    found.set(day.slice(0, 7), month)
    for (const answer of answers.split(' ')) {
      const kindEnd = answer.lastIndexOf('/', answer.lastIndexOf('/') - 1)
      const kind = answer.slice(0, kindEnd)
      const counts = month.get(kind) ?? new Map<string, number>()
      month.set(kind, counts)
      const whose = answer.slice(kindEnd)
      counts.set(whose, (counts.get(whose) ?? 0) + 1)
    }
  }
  return found
}

/** Answers of one kind in one month. */
interface Place extends Pick<AnswerGroup, 'month' | 'excluded' | 'position'> {
  readonly kind: Kind
  /** Those of unknown clients, by what their code is: they are alike. Most kinds have none. */
  unknown: Map<string, OpenGroup> | undefined
  readonly elsewhere: Map<string, number> | undefined
}

/** Adds the answers of some days, all of which have the same marks. */
export function addAnswers(grouping: Grouping, rows: readonly DayRow[], elsewhere: Elsewhere, marks?: Marks): void {
  const months = new Map<string, Map<string, Place>>()
  for (const { day, answers } of rows) {
    const month = day.slice(0, 7)
    const places = months.get(month) ?? new Map<string, Place>()
    months.set(month, places)
    const ofMonth = elsewhere.get(month)
    for (const answer of answers.split(' ')) {
      const clientEnd = answer.lastIndexOf('/')
      const kindEnd = answer.lastIndexOf('/', clientEnd - 1)
      const text = answer.slice(0, kindEnd)
      const known = places.get(text)
      const place = known ?? openPlace(grouping, { month, marks }, text, ofMonth?.get(text))
      if (!known) places.set(text, place)
      if (place.elsewhere && isElsewhere(place.elsewhere, answer.slice(kindEnd))) continue
      addOne(grouping, place, answer.slice(kindEnd + 1, clientEnd), answer.slice(clientEnd + 1))
    }
  }
}

interface About {
  readonly month: string
  readonly marks: Marks | undefined
}

function openPlace(grouping: Grouping, about: About, text: string, elsewhere: Map<string, number> | undefined): Place {
  const kind = grouping.kinds.get(text) ?? kindOf(grouping, text)
  grouping.kinds.set(text, kind)
  const { month, marks } = about
  const excluded = (marks?.excluded ?? 0) > 0
  const position = (marks?.superseded ?? 0) > 0 ? 'first' : kind.isLater ? 'last' : 'only'
  return { kind, month, excluded, position, unknown: undefined, elsewhere }
}

function kindOf({ texts }: Grouping, text: string): Kind {
  const [levels = '', form, channel, versionId = '', later] = text.split('/')
  return {
    levels: oneOf(texts, levels),
    form,
    channel,
    versionId: oneOf(texts, versionId),
    isLater: later === '1',
  } as Kind
}

/** One string for equal ones, which are then known by sight wherever they are a key. */
function oneOf(texts: Map<string, string>, text: string): string {
  const known = texts.get(text)
  if (known === undefined) texts.set(text, text)
  return known ?? text
}

function isElsewhere(counts: Map<string, number>, whose: string): boolean {
  const left = counts.get(whose) ?? 0
  if (left > 0) counts.set(whose, left - 1)
  return left > 0
}

function addOne({ groups, linked, answered, texts }: Grouping, place: Place, client: string, code: string): void {
  const codeKind = code === '' ? 'standing' : 'once'
  const inLedger = codeKind === 'once' && linked.has(code)
  if (inLedger) answered.add(code)
  const way = inLedger ? 'ledger' : codeKind
  const clientId = client === '' ? null : oneOf(texts, client)
  const known = clientId === null ? place.unknown?.get(way) : undefined
  if (known) {
    known.count++
    return
  }
  const { month, excluded, position } = place
  const { levels, form, channel, versionId } = place.kind
  // All of one shape: thousands of spread objects slow everything that reads them.
  const group: OpenGroup = {
    month,
    form,
    channel,
    codeKind,
    inLedger,
    clientId,
    excluded,
    position,
    versionId,
    levels,
    count: 1,
  }
  if (clientId === null) {
    place.unknown ??= new Map()
    place.unknown.set(way, group)
  }
  groups.push(group)
}
