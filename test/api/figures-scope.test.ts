import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveStamps } from '../../api/responses/stamps.ts'
import { inScope, readInScope } from '../../api/scope/in-scope.ts'
import { addOffice, type Office, openCode, rate, ratings } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'

/** Row-level security, which SQLite doesn't have. */
describe('the shelf of figures on postgres', () => {
  let world: World
  let office: Office
  let hidden: Office

  beforeAll(async () => {
    world = await openWorld('postgres')
    office = await addOffice(world, '甲中心')
    hidden = await addOffice(world, '名单外的中心')
    await rate(world, await openCode(world, office), office.visit, ratings(5, 5, 5, 5))
  })
  afterAll(() => world?.close())

  it('is filled in a scope that meets nothing else', async () => {
    const scope = { kind: 'figures', organizationIds: [office.id] } as const
    const seen = await readInScope(world.ctx.db, scope, trx => trx.selectFrom('response').select('id').execute())
    expect(seen).toEqual([])
    const refused = (run: Parameters<typeof inScope>[2]) =>
      expect(inScope(world.ctx.db, scope, run)).rejects.toThrow(/row-level security/)
    await refused(trx => moveStamps(trx, [{ organizationId: office.id, day: '2025-01-01' }]))
    const row = {
      organizationId: office.id,
      id: 'x',
      at: 1,
      action: 'a',
      subjectKind: 'a',
      subjectId: 'a',
      details: '{}',
    }
    await refused(trx => trx.insertInto('audit').values(row).execute())
    const figure = { organizationId: hidden.id, year: 2025, scheme: 's', stamp: 9, computedAt: 1, body: '{}' }
    await refused(trx => trx.insertInto('figure').values(figure).execute())
    const intake = { kind: 'intake', organizationIds: [hidden.id] } as const
    await expect(
      inScope(world.ctx.db, intake, trx => trx.insertInto('figure').values(figure).execute()),
    ).rejects.toThrow(/row-level security/)
    const { rows } =
      await sql`select 1 from figure where organization_id = ${hidden.id} and year = 2025 and scheme = 's'`.execute(
        world.owner,
      )
    expect(rows).toEqual([])
  })
})
