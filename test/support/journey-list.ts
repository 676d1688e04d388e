import type { BrowserContext } from 'playwright-core'
import type { Form, Names, ServiceFunction } from '../../shared/domain/dimensions.ts'
import type { Rating } from '../../shared/domain/ratings.ts'
import { seededNumbers } from '../durability/seeded-numbers.ts'
import { openEmptyWorld } from './journey-world.ts'
import { addOffice, addPerson, type Office, openCode, rate, ratings } from './people.ts'
import type { World } from './world.ts'

/** An organization of a list: how many answers of each form, and how many of ten items are rated 满意 or better. */
export interface Listed {
  readonly name: Names
  readonly function: ServiceFunction
  readonly visits: number
  readonly matters: number
  readonly satisfied: number
  /** So many of its matters are of one enterprise. */
  readonly ofOneClient?: number
}

export interface ListWorld {
  readonly url: string
  readonly world: World
  readonly offices: readonly Office[]
  /** Of an evaluator whose list holds all of them. */
  readonly cookie: string
  signIn(context: BrowserContext): Promise<void>
  close(): Promise<void>
}

export async function openListWorld(listed: readonly Listed[], nowMs: number): Promise<ListWorld> {
  const { url, world, close } = await openEmptyWorld()
  world.clock.nowMs = nowMs - 3_600_000
  const offices: Office[] = []
  for (const [index, each] of listed.entries()) offices.push(await addListed(world, each, index))
  await addOffice(world, '名单外的中心')
  world.clock.nowMs = nowMs
  const evaluator = await addPerson(
    world,
    'evaluator',
    offices.map(office => office.id),
  )
  const signIn = async (context: BrowserContext) => {
    const [name = '', value = ''] = evaluator.cookie.split('=')
    await context.clock.setFixedTime(world.clock.nowMs)
    // A cookie set from outside has to come from https; the browser then sends it to localhost all the same.
    const from = url.replace('http:', 'https:')
    await context.addCookies([{ name, value, url: from, secure: true, httpOnly: true, sameSite: 'Strict' }])
  }
  return { url, world, offices, cookie: evaluator.cookie, signIn, close }
}

async function addListed(world: World, listed: Listed, index: number): Promise<Office> {
  const office = await addOffice(world, listed.name.zh)
  const set = { nameEn: listed.name.en ?? null, function: listed.function }
  await world.owner.updateTable('organization').set(set).where('id', '=', office.id).execute()
  const next = seededNumbers(index + 1)
  const poster = await openCode(world, office, { kind: 'standing', label: { zh: '大厅' } })
  const send = async (code: string, form: Form) => {
    // More than ten a second from one address are too many.
    world.clock.nowMs += 110
    const reply = await rate(world, code, office[form], given(listed.satisfied / 10, next))
    if (reply.status !== 201) throw new Error(await reply.text())
  }
  for (let n = 0; n < listed.visits; n++) await send(poster, 'visit')
  for (let n = 0; n < listed.matters; n++) {
    const reference = `B-${n}`
    const code = await openCode(world, office, { kind: 'once', form: 'matter', reference })
    const clientId = n < (listed.ofOneClient ?? 0) ? 'one' : `client-${n}`
    await world.owner.updateTable('code').set({ clientId }).where('reference', '=', reference).execute()
    await send(code, 'matter')
  }
  return office
}

function given(satisfied: number, next: () => number) {
  const one = (): Rating => {
    const drawn = next()
    if (drawn < satisfied) return drawn < satisfied * 0.6 ? 5 : 4
    return drawn < satisfied + (1 - satisfied) * 0.7 ? 3 : 2
  }
  return ratings(one(), one(), one(), one())
}
