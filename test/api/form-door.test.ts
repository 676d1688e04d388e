import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addOffice, freshNonce, type Office, openCode, postForm, rateByForm, ratings } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const GOOD = ratings(5, 5, 5, 5)

describe.each(DATABASES)('the form without a script on %s', database => {
  let world: World
  let office: Office
  let code: string

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
    code = await openCode(world, office)
  })
  afterAll(() => world?.close())

  const stored = async (nonce: string) =>
    world.owner.selectFrom('response').select('levels').where('nonce', '=', nonce).execute()
  const checked = (html: string) =>
    [...html.matchAll(/<input[^>]*name="r\.([\w.-]+)"[^>]*value="(\w+)"[^>]*checked/g)].map(([, item, level]) => [
      item,
      level,
    ])

  it('shows the page with a nonce of its own each time, in the version in use', async () => {
    const pages = await Promise.all([1, 2].map(async () => (await world.request(`/s/${code}`)).text()))
    const nonces = pages.map(html => /name="nonce" value="([\w-]{16,64})"/.exec(html)?.[1])
    expect(new Set(nonces).size).toBe(2)
    expect(pages[0]).toContain(`name="version" value="${office.visit}"`)
    expect(pages[0]).toContain('第一服务中心')
    const [sent] = nonces
    const reply = await rateByForm(world, code, office.visit, GOOD, sent)
    expect([reply.status, reply.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/r\/\w{27}$/)])
  })

  it('comes back with answers and nonce kept, and with a summary that leads to what is missing', async () => {
    const nonce = freshNonce()
    const reply = await rateByForm(world, code, office.visit, { acceptance: 4, personnel: 'na' }, nonce)
    const html = await reply.text()
    expect(reply.status).toBe(422)
    expect(checked(html)).toEqual([
      ['acceptance', '4'],
      ['personnel', 'na'],
    ])
    expect(html).toContain(`name="nonce" value="${nonce}"`)
    const summary = /<div[^>]*id="errors"[^>]*>.*?<\/div>/s.exec(html)?.[0] ?? ''
    const links = [...summary.matchAll(/<li><a href="#([\w.-]+)">([^<]+)</g)].map(([, target, text]) => [target, text])
    expect(summary).not.toMatch(/^<div[^>]* hidden/)
    expect(links).toEqual([
      ['q-management', '服务管理：此项尚未评价'],
      ['q-quality', '服务质量：此项尚未评价'],
    ])
    for (const [target] of links) expect(html).toContain(`<fieldset id="${target}"`)
    expect(await stored(nonce)).toEqual([])
    expect((await rateByForm(world, code, office.visit, GOOD, nonce)).status).toBe(303)
  })

  it('comes back in English where the page was English', async () => {
    const reply = await postForm(world, `/s/${code}?lang=en`, { nonce: freshNonce(), version: office.visit })
    const html = await reply.text()
    expect([reply.status, html.includes('<html lang="en"'), html.includes('This item has no rating yet')]).toEqual([
      422,
      true,
      true,
    ])
  })

  it.each(['6', '0', '5.0', '05', ' 5', '', 'NA', '-1', '1e0'])("takes '%s' for no rating", async level => {
    const nonce = freshNonce()
    const reply = await rateByForm(world, code, office.visit, { ...GOOD, quality: level }, nonce)
    expect(reply.status).toBe(422)
    expect(checked(await reply.text()).map(([item]) => item)).toEqual(['acceptance', 'management', 'personnel'])
    expect(await stored(nonce)).toEqual([])
  })

  it('comes back where the page belongs to another questionnaire, without taking its answers for these', async () => {
    const nonce = freshNonce()
    const reply = await rateByForm(world, code, office.visit, { ...GOOD, 'quality.professionalism': 1 }, nonce)
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain('问卷中没有此项')
    expect(await stored(nonce)).toEqual([])
  })

  it('shows what was sent as text, never as markup', async () => {
    const sent = { nonce: '"><script>alert(1)</script>', version: office.visit, 'r.quality': '"><b>' }
    const html = await (await postForm(world, `/s/${code}`, sent)).text()
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('"><b>')
  })

  it.each([
    ['no nonce', { version: '0197a3c0-0000-7000-8000-000000000000' }],
    ['no version', { nonce: 'a-nonce-of-nobody-0' }],
    ['nothing', {}],
  ])('answers a form with %s by a page that says so', async (_, fields) => {
    const reply = await postForm(world, `/s/${code}`, fields as Record<string, string>)
    expect(reply.status).toBe(422)
    expect(reply.headers.get('content-type')).toContain('text/html')
    expect(await reply.text()).toContain('<h1>')
  })

  it('refuses JSON and files by a page', async () => {
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain']) {
      const init = { method: 'POST', body: 'nonce=1', headers: { 'content-type': type } }
      const reply = await world.request(`/s/${code}`, init)
      expect([reply.status, reply.headers.get('content-type')]).toEqual([415, 'text/html; charset=UTF-8'])
    }
  })

  it('says of each code why it is closed, on the page and after sending', async () => {
    const revoked = await openCode(world, office)
    const expired = await openCode(world, office, { kind: 'standing', expiresAt: world.clock.nowMs + 1 })
    const used = await openCode(world, office, { kind: 'once', form: 'visit' })
    await world.owner
      .updateTable('code')
      .set({ revokedAt: world.clock.nowMs })
      .where('createdAt', '=', world.clock.nowMs)
      .where('id', '=', await idOf(revoked))
      .execute()
    await rateByForm(world, used, office.visit, GOOD)
    world.clock.nowMs += 10
    const closed = [
      [revoked, 410, '这个评价码已停用'],
      [expired, 410, '这个评价码已过期'],
      [used, 410, '这个评价码已经用过'],
      [`${code.slice(0, 26)}${code.endsWith('0') ? '1' : '0'}`, 404, '找不到这个页面'],
      ['short', 404, '找不到这个页面'],
    ] as const
    for (const [token, status, title] of closed) {
      const replies = [await world.request(`/s/${token}`), await rateByForm(world, token, office.visit, GOOD)]
      for (const reply of replies) {
        expect(reply.status).toBe(status)
        expect(await reply.text()).toContain(`<h1>${title}</h1>`)
      }
    }
  })

  it('says that a code is used even where the second answer is incomplete', async () => {
    const used = await openCode(world, office, { kind: 'once', form: 'visit' })
    await rateByForm(world, used, office.visit, GOOD)
    const reply = await rateByForm(world, used, office.visit, { quality: 5 })
    expect([reply.status, (await reply.text()).includes('这个评价码已经用过')]).toEqual([410, true])
  })

  it('offers to send the same answer again when too many came from one address', async () => {
    const address = '203.0.113.200'
    const fields = { nonce: freshNonce(), version: office.visit, 'r.quality': '4' }
    const send = (body: Record<string, string>) =>
      world.request(`/s/${code}`, { method: 'POST', body: new URLSearchParams(body), address })
    await Promise.all(Array.from({ length: 600 }, () => send({})))
    const reply = await send(fields)
    const html = await reply.text()
    expect([reply.status, Number(reply.headers.get('retry-after')) > 0]).toEqual([429, true])
    const again = [...html.matchAll(/<input type="hidden" name="([\w.]+)" value="([\w-]+)"/g)]
    expect(Object.fromEntries(again.map(([, name, value]) => [name, value]))).toEqual(fields)
  })

  async function idOf(token: string): Promise<string> {
    const { codes } = (await (
      await world.request(`${office.path}/codes`, { headers: { cookie: office.cookie } })
    ).json()) as { codes: { id: string; code: string | null }[] }
    return codes.find(each => each.code === token)?.id ?? ''
  }
})
