import { describe, expect, it } from 'vitest'
import { verify } from '../../api/verify/verify.ts'
import { openDemoWorld } from '../support/demo-world.ts'
import { openWorld } from '../support/world.ts'

describe('filling a demo', () => {
  const told = async (responses: number, seed: string) => {
    const { world } = await openDemoWorld(responses, seed)
    try {
      const { reader } = world.ctx.db
      const columns = ['id', 'day', 'receivedAt', 'form', 'channel', 'levels', 'clientId', 'supersedes'] as const
      const answers = await reader.selectFrom('response').select(columns).orderBy('id').execute()
      const comments = await reader.selectFrom('responseComment').select('comment').orderBy('responseId').execute()
      const ledger = []
      for (const table of ['client', 'matter', 'visit', 'appointment', 'code'] as const) {
        ledger.push(
          await reader
            .selectFrom(table as 'client')
            .selectAll()
            .orderBy('id')
            .execute(),
        )
      }
      return JSON.stringify({ answers, comments, ledger })
    } finally {
      await world.close()
    }
  }

  it('tells the same story for one seed and day, and another for another seed', async () => {
    const first = await told(900, 'one')
    expect(await told(900, 'one')).toBe(first)
    expect(await told(900, 'two')).not.toBe(first)
  })

  it('makes it as large as asked, on PostgreSQL too', async () => {
    const { world, demo } = await openDemoWorld(1500, undefined, 'postgres')
    try {
      const differences: unknown[] = []
      await verify(world.ctx.db, difference => differences.push(difference))
      expect(differences).toEqual([])
      expect(demo.stored).toBe(1509)
    } finally {
      await world.close()
    }
  })
})

describe('without a demo', () => {
  it('there is no such name, no such route and no mark', async () => {
    const world = await openWorld('sqlite')
    try {
      expect((await world.request('/s/demo')).status).toBe(404)
      expect((await world.request('/api/v1/demo', { method: 'DELETE' })).status).toBe(404)
      expect(await (await world.request('/admin/')).text()).not.toContain('data-demo')
    } finally {
      await world.close()
    }
  })
})
