import { addDays, businessDayOf } from '../../shared/domain/business-day.ts'
import { contactRow } from '../ledger/client-contacts.ts'
import { inScope } from '../scope/in-scope.ts'
import type { Around } from './drafting.ts'
import { callerName } from './fixtures/catalogue.ts'
import { type Books, begun, type Course, clientOf } from './ledger.ts'
import { insert, storeServices } from './store-ledger.ts'

const CONTACTS = 12
const CLIENTS_TOGETHER = 5000
const MOST_UNDER_WAY = 24

/** The clients, the first of them with somebody to call. Returns their ids in order. */
export async function storeClients(books: Books, count: number): Promise<string[]> {
  const { ctx, scope, chance } = books
  const ids: string[] = []
  for (let from = 0; from < count; from += CLIENTS_TOGETHER) {
    const length = Math.min(CLIENTS_TOGETHER, count - from)
    const rows = Array.from({ length }, (_, index) => clientOf(books, from + index))
    await inScope(ctx.db, scope, trx => insert(trx, 'client', rows))
    ids.push(...rows.map(row => row.id))
  }
  const contacts = ids.slice(0, CONTACTS).map(clientId => {
    // No Chinese subscriber number begins with 0, so these reach nobody.
    const contact = `020-0000${String(chance.below(10_000)).padStart(4, '0')}`
    return contactRow(ctx, scope.organizationId, clientId, { name: callerName(chance.below(400)), contact })
  })
  await inScope(ctx.db, scope, trx => trx.insertInto('clientContact').values(contacts).execute())
  return ids
}

/** What isn't finished today: matters at every stage, some of them late, and the appointments of the next days. */
export async function storeUnderWay(around: Around, answers: number): Promise<void> {
  const { books, clients, site, todayMs } = around
  const { ctx, scope, chance } = books
  const today = businessDayOf(todayMs)
  const count = Math.max(4, Math.min(MOST_UNDER_WAY, Math.round(answers / 40)))
  const services = Array.from({ length: count }, (_, index) => {
    const course = courseOf(today, index, books)
    const served = {
      ...({ form: 'matter', day: today, atMs: todayMs, number: books.nextNumber('matter', course.asked) } as const),
      ...{ clientId: chance.pick(clients), serviceId: chance.pick(site.services).id, staffId: chance.pick(site.staff) },
      windowId: chance.pick(site.windows),
    }
    const { row, facts } = begun(books, served, course)
    return { matter: row, facts }
  })
  ctx.go(todayMs)
  const appointments = Array.from({ length: 6 }, (_, index) => ({
    ...{ organizationId: scope.organizationId, id: ctx.newId(), clientId: chance.pick(clients) },
    ...{ serviceId: chance.pick(site.services).id, windowId: chance.pick(site.windows), staffId: null, note: null },
    ...{ day: addDays(today, index >> 1), minute: 540 + 30 * chance.below(14), visitId: null, outcome: null },
    ...{ createdAt: todayMs, updatedAt: todayMs },
  }))
  await inScope(ctx.db, scope, async trx => {
    await storeServices(trx, services)
    await trx.insertInto('appointment').values(appointments).execute()
  })
}

function courseOf(today: string, index: number, { chance }: Books): Course {
  const asked = addDays(today, -3 - chance.below(18))
  const [commissioned, accepted, started] = [1, 2, 3].map(days => addDays(asked, days)) as [string, string, string]
  const promisedOn = addDays(asked, 10 + chance.below(20))
  switch (index % 4) {
    case 0:
      return { asked }
    case 1:
      return { asked, commissioned, promisedOn }
    case 2:
      return { asked, commissioned, accepted, promisedOn }
    default:
      return { asked, commissioned, accepted, started, promisedOn }
  }
}
