import { sql } from 'kysely'
import { it } from 'vitest'
import { addOffice, addPerson, call, openCode, rate, ratings } from '../support/people.ts'
import { openWorld } from '../support/world.ts'

for (const database of (process.env.DBS ?? 'sqlite').split(',') as ('sqlite' | 'postgres')[])
it(`speed ${database}`, async () => {
  const world = await openWorld(database)
  const per = Number(process.env.PER ?? 5000)
  const ids: string[] = []
  let t = performance.now()
  let office: Awaited<ReturnType<typeof addOffice>> | undefined
  let poster = ''
  const levels = ['5555', '5554', '4445', '5455', '4444', '5544', '3455', '4435', '5-45', '2345', '5553', '3333']
  const pickLevel = sql.raw(`case abs(n * 7919) % 12 ${levels.map((l, i) => `when ${i} then '${l}'`).join(' ')} end`)
  for (let i = 0; i < 200; i++) {
    office = await addOffice(world, `第${i}服务中心`)
    ids.push(office.id)
    poster = await openCode(world, office)
    const code = await world.owner.selectFrom('code').select('id').where('organizationId', '=', office.id).executeTakeFirstOrThrow()
    const numbers = database === 'sqlite' ? sql`with recursive k(n) as (select 1 union all select n + 1 from k where n < ${sql.raw(String(per))})` : sql`with k as (select generate_series(1, ${sql.raw(String(per))}) as n)`
    const day = database === 'sqlite' ? sql`printf('2025-%02d-%02d', 1 + n % 6, 1 + n % 28)` : sql`'2025-' || lpad((1 + n % 6)::text, 2, '0') || '-' || lpad((1 + n % 28)::text, 2, '0')`
    await sql`insert into response (organization_id, id, nonce, payload_digest, receipt_hash, form, channel, code_id, client_id, version_id, levels, day, received_at, commitment, salt)
      ${numbers} select ${office.id}, 'r' || n, 'n' || n, 'd', 'h' || n, 'visit', 'qr', ${code.id}, 'c' || (n % 900), ${office.visit}, ${pickLevel}, ${day}, 1, 'c', 's' from k`.execute(world.owner)
  }
  console.log(database, 'seeded', Math.round(performance.now() - t))
  if (database === 'postgres') await sql`analyze`.execute(world.owner)
  const { cookie } = await addPerson(world, 'evaluator', ids)
  const get = async (path: string) => {
    const at = performance.now()
    const reply = await call(world, cookie, 'GET', `/api/v1/${path}`)
    const text = await reply.text()
    return [Math.round((performance.now() - at) * 10) / 10, text.length, reply.status]
  }
  console.log('cold', await get('comparison'))
  const warm: number[] = []
  for (let i = 0; i < 30; i++) warm.push((await get('comparison'))[0] as number)
  warm.sort((a, b) => a - b)
  console.log('warm median', warm[15], 'p95', warm[28], 'max', warm[29])
  if (office) await rate(world, poster, office.visit, ratings(5, 5, 5, 5))
  console.log('one moved', await get('comparison'))
  console.log('funnel', await get('comparison/funnel?function=comprehensive&form=visit'))
  console.log('xlsx', await get('comparison.xlsx'), 'csv', await get('comparison.csv'))
  console.log('overview', await get(`organizations/${ids[3]}/overview`), await get(`organizations/${ids[3]}/overview`))
  await world.close()
}, 900_000)
