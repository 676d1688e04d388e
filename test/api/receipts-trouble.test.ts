import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshNonce } from '../support/people.ts'
import { type Desk, openDesk } from './receipts-samples.ts'

/** Another process holds the write lock. */
describe('a receipt while nothing can be saved', () => {
  let desk: Desk
  let other: InstanceType<typeof DatabaseSync>

  beforeEach(async () => {
    desk = await openDesk('sqlite')
    await sql`pragma busy_timeout = 20`.execute(desk.world.ctx.db.writer)
    other = new DatabaseSync(join(desk.world.ctx.config.dataDir, 'manyi.sqlite'))
  })
  afterEach(async () => {
    other?.close()
    await desk?.world.close()
  })

  it('still shows, and each form comes back with its fields to be sent again', async () => {
    const { receipt } = await desk.give()
    const again = { nonce: freshNonce(), version: desk.office.visit }
    const sent: [string, Record<string, string>][] = [
      ['reasons', { 'tag.quality.solved.praise': 'on' }],
      ['comment', { comment: '两行\n的"意见"', publicationConsent: 'on' }],
      ['contact', { name: '', contact: '13812345678', contactConsent: 'on' }],
      ['again', { ...again, 'r.acceptance': '4', 'r.management': '4', 'r.quality': '4', 'r.personnel': '4' }],
    ]
    other.exec('begin immediate')
    expect(await desk.page(receipt)).toContain('评价已收到')
    for (const [path, fields] of sent) {
      const reply = await desk.post(receipt, path, fields)
      const html = await reply.text()
      expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '2'])
      expect(html).toContain(`<form method="post" action="/r/${receipt}/${path}">`)
      expect(fieldsOf(html)).toEqual(fields)
    }
    other.exec('rollback')
    for (const [path, fields] of sent) expect((await desk.post(receipt, path, fields)).status).toBe(303)
    expect(await desk.page(receipt)).toContain('两行\n的&quot;意见&quot;')
  })
})

/** What stands hidden in the page, as a browser reads it. */
function fieldsOf(html: string): Record<string, string> {
  const fields = [...html.matchAll(/<input type="hidden" name="([\w.-]+)" value(?:="([^"]*)")?/g)]
  const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, plain(value)]))
}
