import { type Selectable, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeSecret, codeSecretHash } from '../../api/codes/secret.ts'
import { migrate } from '../../api/db/migrate.ts'
import type { CodeTable } from '../../api/db/tables/codes.ts'
import type { CoverageReply } from '../../shared/contract/coverage.ts'
import type { MatterReply, VisitReply } from '../../shared/contract/ledger.ts'
import { addCounter, addDelivered, addVisit, type Counter } from '../support/ledger.ts'
import { recountCoverage } from '../support/ledger-recount.ts'
import { addOffice, call, rate, ratings } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const DAYS = ['2024-12-30', '2024-12-31', '2025-01-01', '2025-06-09', '2025-06-12', '2025-06-16']
const TODAY = '2025-06-16'
const TWO_MINUTES_MS = 120_000

type Code = Selectable<CodeTable>

/** The same for a seed: Park and Miller's. */
function chanceOf(seed: number) {
  let last = seed
  return (below: number) => {
    last = (last * 48_271) % 2_147_483_647
    return last % below
  }
}

describe.each(DATABASES)('the day that a code knows of its service on %s', database => {
  let world: World
  let counter: Counter

  beforeEach(async () => {
    world = await openWorld(database)
    counter = await addCounter(world, await addOffice(world))
  })
  afterEach(() => world?.close())

  const post = (path: string, body?: object) => call(world, counter.cookie, 'POST', `${counter.path}/${path}`, body)
  const coverage = async (year: number): Promise<CoverageReply> => {
    const query = `from=${year}-01-01&to=${year}-12-31`
    return (await call(world, counter.cookie, 'GET', `${counter.path}/coverage?${query}`)).json()
  }
  const codes = () => world.owner.selectFrom('code').selectAll().where('kind', '=', 'once').orderBy('id').execute()
  const tokenOf = async (codeId: string) => {
    const key = world.owner.selectFrom('organization').select('key').where('id', '=', counter.id)
    return (await key.executeTakeFirstOrThrow()).key + codeSecret(world.ctx, counter.id, codeId)
  }

  /** What the ledger itself says, asked code by code. */
  const days = async () => {
    const visits = await world.owner.selectFrom('visit').selectAll().execute()
    const matters = await world.owner.selectFrom('matter').selectAll().execute()
    return (await codes()).map(({ id, purpose, visitId, matterId }) => {
      const visit = visits.find(row => row.id === visitId && row.voidedAt === null)
      const matter = matters.find(row => row.id === matterId && row.voidedAt === null)
      return [id, purpose === 'live' ? (visit?.day ?? matter?.deliveredOn ?? null) : null]
    })
  }
  const known = async () => (await codes()).map(({ id, ledgerDay }) => [id, ledgerDay])

  type Row = VisitReply | MatterReply
  const act = {
    void: (row: Row) =>
      'way' in row
        ? post(`visits/${row.id}/steps`, { kind: 'voided', reason: '误录' })
        : post(`matters/${row.id}/steps`, { kind: 'voided', day: '2025-06-16', reason: '误录' }),
    move: (row: Row, to: string) =>
      'way' in row
        ? post(`visits/${row.id}/steps`, { kind: 're-dated', to, reason: '录错' })
        : post(`matters/${row.id}/steps`, { kind: 're-dated', day: TODAY, which: 'delivered', to, reason: '录错' }),
    invite: () => post('ledger-invitations', { all: true }),
    test: ({ id }: Row, key: string) =>
      post('code-batches', { of: 'ledger', purpose: 'test', key, matters: [], visits: [id] }),
    revoke: ({ id }: Code) => post(`codes/${id}/revocation`),
    replace: ({ id }: Code) => post(`codes/${id}/replacement`),
    open: ({ id: codeId }: Code) =>
      world.owner
        .insertInto('codeOpened')
        .values({ organizationId: counter.id, codeId, at: world.clock.nowMs })
        .onConflict(conflict => conflict.doNothing())
        .execute(),
    rate: async ({ id, form }: Code) => rate(world, await tokenOf(id), counter[form], ratings(5, 4, 3, 'na')),
  }

  /** One of everything that may happen to a service, its code and its answer; some of it is refused. */
  async function happens(chance: (below: number) => number, served: Row[], turn: number): Promise<void> {
    const pick = <T>(list: readonly T[]) => list[chance(list.length)] as T
    const what = turn < 4 ? turn % 2 : chance(12)
    if (what === 0) served.push(await addVisit(world, counter, { day: pick(DAYS.slice(2)) }))
    if (what === 1) served.push(await addDelivered(world, counter, pick(DAYS.slice(2))))
    const [row, code] = [pick(served), pick(await codes())]
    if (what === 2) await act.void(row)
    if (what === 3 || what === 4) await act.move(row, pick(DAYS))
    if (what === 5) await act.invite()
    if (what === 6) await act.test(row, `a-key-of-turn-${turn}`)
    if (!code) return
    if (what === 7) await act.revoke(code)
    if (what === 8) await act.replace(code)
    if (what === 9) await act.open(code)
    if (what >= 10) await act.rate(code)
  }

  it.each([7, 1859])(
    'agrees with the ledger, and coverage with a recount, whatever happens (seed %i)',
    async seed => {
      const chance = chanceOf(seed)
      const served: Row[] = []
      for (let turn = 0; turn < 80; turn++) {
        await happens(chance, served, turn)
        for (const year of [2024, 2025]) {
          const { forms } = await coverage(year)
          const expected = await recountCoverage(world, counter.id, { from: `${year}-01-01`, to: `${year}-12-31` })
          expect([turn, forms]).toMatchObject([turn, expected])
        }
      }
      expect(await known()).toEqual(await days())
    },
    TWO_MINUTES_MS,
  )

  it('leaves an answer linked whose code was revoked, until another code stands for the service', async () => {
    for (let count = 0; count < 4; count++) await addVisit(world, counter)
    const [first, second, third, fourth] = (await codes()) as [Code, Code, Code, Code]
    for (const code of [first, second, third]) await act.rate(code)
    for (const code of [first, second, third, fourth]) await act.revoke(code)
    const agrees = async (expected: object) => {
      const { forms } = await coverage(2025)
      const recounted = await recountCoverage(world, counter.id, { from: '2025-01-01', to: '2025-12-31' })
      expect(forms).toMatchObject(recounted)
      expect(forms.visit).toMatchObject({ services: 4, ...expected })
    }
    await agrees({ invited: 3, opened: 3, rated: 3 })
    // Only an answer that is on its way while its code is revoked comes to stand beside another code.
    const another = (code: Code, change: Partial<Code>) => {
      const id = world.ctx.newId()
      const secretHash = codeSecretHash(world.ctx, counter.id, id)
      return world.owner
        .insertInto('code')
        .values({ ...code, ...change, id, secretHash, revokedAt: null })
        .execute()
    }
    await another(first, { ledgerDay: TODAY })
    await agrees({ invited: 3, opened: 3, rated: 2 })
    await another(second, { purpose: 'test', ledgerDay: null })
    await agrees({ invited: 3, opened: 3, rated: 1 })
    const fresh = (await codes()).find(row => row.visitId === first.visitId && row.revokedAt === null)
    if (fresh) await act.rate(fresh)
    await agrees({ invited: 3, opened: 3, rated: 2 })
  })

  it('is found for the codes that were there before, and what was there already stays', async () => {
    const [kept, moved, voided] = [
      await addVisit(world, counter),
      await addVisit(world, counter),
      await addVisit(world, counter),
    ]
    await addDelivered(world, counter)
    for (const { id, purpose } of await codes()) if (purpose === 'live') await act.rate({ id, form: 'visit' } as Code)
    await act.move(moved, '2025-06-12')
    await act.void(voided)
    await post('code-batches', {
      of: 'numbers',
      purpose: 'live',
      key: 'a-key-of-numbers',
      form: 'visit',
      count: 1,
      from: 1,
    })
    const unrated = await addVisit(world, counter, { day: '2025-01-01' })
    await act.test(unrated, 'a-key-of-a-test')
    const [before, shown] = [await codes(), await coverage(2025)]
    await undo()
    expect(await migrate(world.owner, database, world.ctx.now)).toEqual(['0019-ledger-day'])
    expect(await codes()).toEqual(before)
    expect(await known()).toEqual(await days())
    expect((await coverage(2025)).forms).toEqual(shown.forms)
    const ofKept = (await codes()).find(row => row.visitId === kept.id)
    expect([ofKept?.ledgerDay, shown.forms.visit.services]).toEqual([TODAY, 3])
  })

  /** The schema as it was. */
  async function undo(): Promise<void> {
    const old = [
      ...['drop index code_ledger_day', 'alter table code drop column ledger_day'],
      ...['drop index visit_day', 'create index visit_day on visit (organization_id, day)'],
      ...['drop index matter_delivered', 'create index matter_delivered on matter (organization_id, delivered_on)'],
      'create index code_visit on code (organization_id, visit_id) where visit_id is not null',
      'create index code_matter on code (organization_id, matter_id) where matter_id is not null',
      `delete from migration where name = '0019-ledger-day'`,
    ]
    for (const statement of old) await sql.raw(statement).execute(world.owner)
  }
})
