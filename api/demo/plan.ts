import { denominatorOf } from '../../shared/domain/denominator.ts'
import type { Channel, Form } from '../../shared/domain/dimensions.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { encodeLevels, type Rating } from '../../shared/domain/ratings.ts'
import { BUILTIN_SCHEME } from '../../shared/domain/scheme.ts'
import { isNegative, responseValueOf } from '../../shared/domain/value.ts'
import { countsByDay, instantOn } from './calendar.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type Course, courseOf } from './course.ts'
import { type Design, MATTER_CHANNELS, ONCE_CHANNELS, VISIT_CHANNELS } from './design.ts'
import { type Felt, feelingOf, moodOf, ratingsOf } from './mood.ts'

const DAY_MS = 86_400_000
const LEFT_LYING_MS = 12 * DAY_MS

export type Ratings = Readonly<Record<string, Rating>>

/** One answer as it is going to be, before it has ids and secrets. */
export interface Planned {
  readonly receivedAt: number
  readonly form: Form
  readonly channel: Channel
  /** Through a code of its own, with a client; else through a poster, kiosk or card. */
  readonly isOnce: boolean
  readonly client: number | null
  /** Days between the service and the answer. */
  readonly daysAfter: number
  readonly felt: Felt
  readonly ratings: Ratings
  /** Rated again through the receipt, at this time. */
  readonly again: { readonly at: number; readonly ratings: Ratings } | undefined
  /** When the organization first made contact about it. */
  readonly contactedAt: number | undefined
  readonly excludedAt: number | undefined
}

export interface Outline {
  readonly design: Design
  readonly answers: number
  readonly days: readonly string[]
  readonly nowMs: number
  /** Start of today: what came of an answer came before, so that the hour of the start changes nothing. */
  readonly todayMs: number
  readonly contents: Readonly<Record<Form, QuestionnaireContent>>
  readonly seed: string
}

/** Clients of whom an organization knows who they are. */
export function clientCount({ design, answers }: Outline): number {
  return Math.max(3, Math.round(answers * (0.1 + design.matters * 0.3)))
}

/** All answers of one organization, day by day. */
export function* planAnswers(outline: Outline): Generator<Planned> {
  const { design, answers, days, nowMs, seed } = outline
  const chance = chanceOf(`${seed} answers`)
  const used = design.lastDays ? days.slice(-design.lastDays) : days
  const perYear = (answers * 365) / Math.max(365, used.length)
  const courses = new Map<string, Course>()
  const courseFor = (name: string) => {
    const course = courses.get(name) ?? courseOf(perYear / 2)
    courses.set(name, course)
    return course
  }
  const counts = countsByDay(used, answers, chance)
  for (const [index, day] of used.entries()) {
    const climbed = ((design.climb ?? 0) * (index - used.length)) / used.length
    for (let made = 0; made < (counts[index] ?? 0); made++) {
      yield planOne(outline, { day, climbed, receivedAt: instantOn(day, nowMs, chance), chance, courseFor })
    }
  }
}

interface Moment {
  readonly day: string
  readonly climbed: number
  readonly receivedAt: number
  readonly chance: Chance
  courseFor(name: string): Course
}

function planOne(outline: Outline, moment: Moment): Planned {
  const { design, todayMs } = outline
  const { day, chance, receivedAt } = moment
  const form: Form = chance.isTrue(design.matters) ? 'matter' : 'visit'
  const channel: Channel = chance.weighted(
    form === 'matter' ? MATTER_CHANNELS : (design.visitChannels ?? VISIT_CHANNELS),
  )
  const isOnce = form === 'matter' || ONCE_CHANNELS.has(channel)
  const client = isOnce ? clientOf(outline, chance) : null
  const rate = rateOf(design, form, channel, client) + moment.climbed
  const course = moment.courseFor(`${form} ${rate - moment.climbed}`)
  const aim = course.aim(rate, day.slice(0, 4))
  const felt = feelingOf(moodOf(aim, chance), design.weakest, chance)
  const ratings = ratingsOf(outline.contents[form], felt, chance)
  const excludedAt = chance.isTrue(0.004) ? later(receivedAt, 2, 9, todayMs, chance) : undefined
  const again = isOnce && !excludedAt && chance.isTrue(0.02) ? rateAgain(outline, form, receivedAt, chance) : undefined
  const isWrong = isNegative(levelsOf(outline, form, ratings), BUILTIN_SCHEME)
  const contactedAt = isWrong && chance.isTrue(0.85) ? later(receivedAt, 0.1, 3, todayMs, chance) : undefined
  const isLate = again !== undefined && contactedAt !== undefined && contactedAt < again.at
  const counted = again && !isLate ? again.ratings : ratings
  if (excludedAt === undefined) course.note(shareOf(outline, form, counted) ?? rate, rate)
  const daysAfter = isOnce ? Math.min(chance.below(6), 4) : 0
  const contact = again && !isLate ? undefined : contactedAt
  const isLeft = isWrong && again === undefined && contact === undefined
  return {
    receivedAt,
    form,
    channel,
    isOnce,
    client,
    daysAfter,
    felt,
    ratings,
    again,
    contactedAt: isLeft ? caughtUp(receivedAt, todayMs) : contact,
    excludedAt,
  }
}

/** What was left lying is taken up within weeks, nearly all of it. No draw: the answers stay what they are. */
function caughtUp(receivedAt: number, todayMs: number): number | undefined {
  const at = receivedAt + LEFT_LYING_MS
  return at < todayMs && receivedAt % 40 !== 0 ? at : undefined
}

/** Some clients come more often than others; where one dominates, it is the first. */
function clientOf(outline: Outline, chance: Chance): number {
  const { dominant } = outline.design
  if (dominant && chance.isTrue(dominant.share)) return 0
  return 1 + Math.floor(chance.number() ** 1.6 * (clientCount(outline) - 1))
}

function rateOf(design: Design, form: Form, channel: Channel, client: number | null): number {
  if (design.dominant && client === 0) return design.dominant.rate
  const isOnPaper = channel === 'paper' || channel === 'kiosk'
  return isOnPaper && design.paperAndKioskRate && form === 'visit' ? design.paperAndKioskRate : design.rate[form]
}

/** Mostly somebody whose complaint was taken care of. */
function rateAgain(outline: Outline, form: Form, receivedAt: number, chance: Chance) {
  const at = later(receivedAt, 0.2, 8, outline.todayMs, chance)
  const felt = feelingOf(chance.isTrue(0.8) ? 'content' : 'mixed', outline.design.weakest, chance)
  return at === undefined ? undefined : { at, ratings: ratingsOf(outline.contents[form], felt, chance) }
}

function later(
  from: number,
  leastDays: number,
  mostDays: number,
  beforeMs: number,
  chance: Chance,
): number | undefined {
  const at = Math.floor(from + (leastDays + chance.number() * (mostDays - leastDays)) * DAY_MS)
  return at < beforeMs ? at : undefined
}

function levelsOf({ contents }: Outline, form: Form, ratings: Ratings): string {
  return encodeLevels(contents[form], ratings)
}

function shareOf(outline: Outline, form: Form, ratings: Ratings): number | undefined {
  const content = outline.contents[form]
  const value = responseValueOf(content, levelsOf(outline, form, ratings), BUILTIN_SCHEME)
  return value ? value.satisfied / denominatorOf(content, BUILTIN_SCHEME) : undefined
}
