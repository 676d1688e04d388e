import { DIMENSIONS, type Dimension, type ServiceFunction } from '../../shared/domain/dimensions.ts'
import { REASON_TAGS } from '../../shared/domain/reason-tags.ts'
import type { Chance } from './chance.ts'
import { callerName } from './fixtures/catalogue.ts'
import {
  FOLLOW_UPS_BAD,
  FOLLOW_UPS_GOOD,
  PLAIN_PRAISE,
  PLAIN_PROBLEM,
  PRAISE,
  PROBLEM,
  RESULT_PRAISE,
  RESULT_PROBLEM,
} from './fixtures/comments.ts'
import type { Felt } from './mood.ts'
import type { Planned } from './plan.ts'

const HOUR_MS = 3_600_000

/** What somebody says after rating; everything is optional, as on the receipt. */
export interface Sayings {
  readonly tags: readonly string[]
  readonly comment: string | undefined
  readonly mayPublish: boolean
  readonly followUp: { readonly text: string; readonly at: number } | undefined
  readonly contact: { readonly name: string; readonly contact: string } | undefined
}

/** What was rated. */
export interface Service {
  readonly id: string
  readonly name: string
  readonly function: ServiceFunction
}

type Spoken = Pick<Planned, 'felt' | 'receivedAt'>

/** Words that fit the ratings: the dimensions that fell short are complained of, else one is praised. */
export function sayingsOf({ felt, receivedAt }: Spoken, service: Service, beforeMs: number, chance: Chance): Sayings {
  const short = DIMENSIONS.filter(dimension => isBelow(felt, dimension, 4))
  const isBad = DIMENSIONS.some(dimension => isBelow(felt, dimension, 3))
  const writes = chance.isTrue(isBad ? 0.55 : short.length > 0 ? 0.26 : 0.1)
  const hasTags = chance.isTrue(isBad ? 0.6 : short.length > 0 ? 0.4 : 0.18)
  const hasContact = isBad && writes && chance.isTrue(0.3)
  const followUp = writes && isBad && chance.isTrue(0.15) ? followUpOf(receivedAt, chance) : undefined
  return {
    tags: hasTags ? tagsOf(short, chance) : [],
    comment: writes ? commentOf(short, service, chance) : undefined,
    mayPublish: chance.isTrue(0.3),
    followUp: followUp && followUp.at < beforeMs ? followUp : undefined,
    contact: hasContact ? contactOf(chance) : undefined,
  }
}

function isBelow(felt: Felt, dimension: Dimension, level: number): boolean {
  const rating = felt[dimension]
  return rating !== 'na' && rating < level
}

function commentOf(short: readonly Dimension[], service: Service, chance: Chance): string {
  const [sayings, results, plain] =
    short.length > 0 ? [PROBLEM, RESULT_PROBLEM, PLAIN_PROBLEM] : [PRAISE, RESULT_PRAISE, PLAIN_PRAISE]
  const about = chance.pick(short.length > 0 ? short : DIMENSIONS)
  if (chance.isTrue(0.22)) return chance.pick(plain)
  const first = chance.pick(about === 'quality' && chance.isTrue(0.5) ? results[service.function] : sayings[about])
  const second =
    short.length > 1 && chance.isTrue(0.3) ? chance.pick(PROBLEM[short.find(each => each !== about) ?? about]) : ''
  const last = chance.isTrue(0.12) ? chance.pick(plain) : ''
  return (first + second + last).replaceAll('{service}', service.name)
}

function tagsOf(short: readonly Dimension[], chance: Chance): string[] {
  const kind = short.length > 0 ? 'problem' : 'praise'
  const about = short.length > 0 ? short : [chance.pick(DIMENSIONS)]
  const fitting = REASON_TAGS.filter(tag => tag.kind === kind && about.includes(tag.dimension))
  // Asking for favours is a grave matter: hardly anybody ticks it.
  const usual = fitting.filter(tag => tag.id !== 'personnel.integrity.problem' || chance.isTrue(0.05))
  const first = chance.pick(usual.length > 0 ? usual : fitting)
  return REASON_TAGS.filter(tag => tag === first || (usual.includes(tag) && chance.isTrue(0.25))).map(tag => tag.id)
}

function followUpOf(receivedAt: number, chance: Chance) {
  const text = chance.pick(chance.isTrue(0.7) ? FOLLOW_UPS_GOOD : FOLLOW_UPS_BAD)
  return { text, at: Math.floor(receivedAt + (24 + chance.number() * 300) * HOUR_MS) }
}

/** No Chinese subscriber number begins with 0, so these reach nobody. */
function contactOf(chance: Chance) {
  const number = String(chance.below(10_000)).padStart(4, '0')
  return { name: callerName(chance.below(400)), contact: `020-0000${number}` }
}
