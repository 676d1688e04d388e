import { moveStamps } from '../../api/responses/stamps.ts'
import { inScope } from '../../api/scope/in-scope.ts'
import type { Rating } from '../../shared/domain/ratings.ts'
import { seededNumbers } from '../durability/seeded-numbers.ts'
import { call, freshNonce, type Office, openCode, rate, ratings } from './people.ts'
import type { World } from './world.ts'

export const MIX_YEARS = ['2024', '2025'] as const

interface Given {
  readonly office: Office
  readonly version: string
  readonly receipt: string
}

type Mark = 'excluded' | 'reinstated' | 'contacted'

/** Everything that can happen to answers, one thing a call, in an order that a seed decides. */
export function answerMix(world: World, offices: readonly Office[], seed: number): () => Promise<string> {
  const next = seededNumbers(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const level = (): Rating => pick([5, 5, 5, 4, 4, 3, 2, 1, 'na'] as Rating[])
  const levels = () => ratings(level(), level(), level(), level())
  const day = () => `${pick(MIX_YEARS)}-0${1 + Math.floor(next() * 5)}-1${Math.floor(next() * 10)}`
  const given: Given[] = []

  const answer = async (wanted: object, form: 'visit' | 'matter') => {
    const office = pick(offices)
    const reply = await rate(world, await openCode(world, office, wanted), office[form], levels())
    const { receipt } = (await reply.json()) as { receipt: string }
    given.push({ office, version: office[form], receipt })
  }
  const again = async () => {
    const { office, version, receipt } = pick(given)
    const body = { nonce: freshNonce(), version, ratings: levels() }
    const reply = await call(world, undefined, 'POST', `/api/v1/receipts/${receipt}/responses`, body)
    if (reply.status === 201) given.push({ office, version, ...((await reply.json()) as { receipt: string }) })
  }
  const mark = async (kind: Mark) => {
    const found = (await marked(world, pick(offices).id)).filter(each => mayBe(kind, each.marks))
    if (found.length > 0) await addMark(world, pick(found), kind)
  }
  const acts = {
    poster: () => answer({ kind: 'standing' }, 'visit'),
    visit: () => answer({ kind: 'once', form: 'visit', serviceDay: day() }, 'visit'),
    matter: () => answer({ kind: 'once', form: 'matter', serviceDay: day() }, 'matter'),
    test: () => answer({ kind: 'standing', purpose: 'test' }, 'visit'),
    again,
    excluded: () => mark('excluded'),
    reinstated: () => mark('reinstated'),
    contacted: () => mark('contacted'),
  }
  const often = ['poster', 'visit', 'visit', 'matter', 'matter', 'test', 'again', 'again', 'again'] as const
  const names = [...often, 'excluded', 'excluded', 'reinstated', 'contacted'] as const
  return async () => {
    const name = given.length === 0 ? 'poster' : pick(names)
    await acts[name]()
    return name
  }
}

interface Marked {
  readonly organizationId: string
  readonly responseId: string
  readonly day: string
  readonly marks: readonly string[]
}

async function marked(world: World, organizationId: string): Promise<Marked[]> {
  const events = await world.owner
    .selectFrom('responseEvent')
    .select(['responseId', 'kind'])
    .where('organizationId', '=', organizationId)
    .execute()
  const responses = await world.owner
    .selectFrom('response')
    .select(['id', 'day'])
    .where('organizationId', '=', organizationId)
    .orderBy('id')
    .execute()
  return responses.map(({ id, day }) => ({
    ...{ organizationId, responseId: id, day },
    marks: events.filter(each => each.responseId === id).map(each => each.kind),
  }))
}

function mayBe(kind: Mark, marks: readonly string[]): boolean {
  if (kind === 'contacted') return !marks.includes('contacted')
  const count = (wanted: string) => marks.filter(each => each === wanted).length
  return count('excluded') > count('reinstated') === (kind === 'reinstated')
}

/** As the verb will do it that confirms an exclusion: the event and the stamp in one transaction. */
async function addMark(world: World, { organizationId, responseId, day }: Marked, kind: Mark): Promise<void> {
  const scope = { kind: 'tenant', organizationId, accountId: 'a', role: 'org-admin' } as const
  await inScope(world.ctx.db, scope, async trx => {
    const row = { organizationId, id: world.ctx.newId(), responseId, kind, at: world.ctx.now() }
    await trx.insertInto('responseEvent').values(row).execute()
    await moveStamps(trx, [{ organizationId, day }])
  })
}
