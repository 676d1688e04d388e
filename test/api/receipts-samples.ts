import type { Rating } from '../../shared/domain/ratings.ts'
import { addOffice, call, freshNonce, type Office, openCode, postForm, rate, ratings } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

export { DATABASES, type World }

export interface Given {
  readonly receipt: string
  readonly nonce: string
}

/** A server with one organization, and what the holder of a receipt does there. */
export interface Desk {
  readonly world: World
  readonly office: Office
  /** A rating of a poster, or of the code that is wanted. */
  give(level?: Rating, wanted?: object): Promise<Given>
  put(receipt: string, part: string, body: object): Promise<Response>
  erase(receipt: string, part: string): Promise<Response>
  rateAgain(receipt: string, level: Rating, nonce?: string, version?: string): Promise<Response>
  post(receipt: string, path: string, fields?: Record<string, string>): Promise<Response>
  page(receipt: string, query?: string): Promise<string>
  rowOf(nonce: string): Promise<{ id: string; organizationId: string; levels: string; supersedes: string | null }>
  /** The organization makes contact about an answer. */
  contacted(responseId: string): Promise<void>
}

export async function openDesk(database: (typeof DATABASES)[number]): Promise<Desk> {
  const world = await openWorld(database)
  const office = await addOffice(world)
  const api = (receipt: string) => `/api/v1/receipts/${receipt}`
  const rowOf = (nonce: string) =>
    world.owner.selectFrom('response').selectAll().where('nonce', '=', nonce).executeTakeFirstOrThrow()
  return {
    world,
    office,
    rowOf,
    give: async (level = 5, wanted = { kind: 'standing' }) => {
      const nonce = freshNonce()
      const code = await openCode(world, office, wanted)
      const reply = await rate(world, code, office.visit, ratings(level, level, level, level), nonce)
      if (reply.status !== 201) throw new Error(await reply.text())
      return { receipt: ((await reply.json()) as Given).receipt, nonce }
    },
    put: (receipt, part, body) => call(world, undefined, 'PUT', `${api(receipt)}/${part}`, body),
    erase: (receipt, part) => call(world, undefined, 'POST', `${api(receipt)}/erasure`, { part }),
    rateAgain: (receipt, level, nonce = freshNonce(), version = office.visit) =>
      call(world, undefined, 'POST', `${api(receipt)}/responses`, {
        ...{ nonce, version },
        ratings: ratings(level, level, level, level),
      }),
    post: (receipt, path, fields = {}) => postForm(world, `/r/${receipt}/${path}`, fields),
    page: async (receipt, query = '') => (await world.request(`/r/${receipt}${query}`)).text(),
    contacted: async responseId => {
      const { ctx } = world
      const row = { organizationId: office.id, id: ctx.newId(), responseId, kind: 'contacted' as const, at: ctx.now() }
      await world.owner.insertInto('responseEvent').values(row).execute()
    },
  }
}
