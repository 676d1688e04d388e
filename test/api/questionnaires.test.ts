import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { QuestionnaireReply } from '../../shared/contract/questionnaires.ts'
import { builtInQuestionnaires } from '../../shared/domain/built-in-questionnaires.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import {
  addOffice,
  addPerson,
  call,
  type Office,
  openCode,
  rate,
  rateByForm,
  ratings,
  refusal,
} from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

describe.each(DATABASES)('questionnaires on %s', database => {
  let world: World
  let office: Office

  beforeEach(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
  })
  afterEach(() => world?.close())

  const list = async () => {
    const reply = await call(world, office.cookie, 'GET', `${office.path}/questionnaires`)
    return ((await reply.json()) as { questionnaires: QuestionnaireReply[] }).questionnaires
  }
  const version = async (builtIn: string) => (await list()).find(each => each.builtIn === builtIn)?.version.id ?? ''
  const choose = (form: string, versionId: string, cookie = office.cookie) =>
    call(world, cookie, 'PUT', `${office.path}/questionnaire-uses/${form}`, { version: versionId })
  const radios = (html: string) => html.match(/type="radio"/g)?.length

  it('come with an organization: two for each form, with digests that anybody can recompute', async () => {
    const found = await list()
    expect(found.map(each => [each.builtIn, each.form, each.inUse])).toEqual([
      ['visit-short', 'visit', true],
      ['visit-full', 'visit', false],
      ['matter-short', 'matter', true],
      ['matter-full', 'matter', false],
    ])
    for (const { builtIn, content, version: published } of found) {
      const original = builtInQuestionnaires().find(each => each.key === builtIn)
      expect(content).toEqual(JSON.parse(JSON.stringify(original?.content)))
      expect(published.digest).toBe(createHash('sha256').update(canonicalJson(content)).digest('hex'))
    }
  })

  it('switch the page of their form, and leave answers under way to the version that they were shown', async () => {
    const [visit, matter] = [
      await openCode(world, office),
      await openCode(world, office, { kind: 'once', form: 'matter' }),
    ]
    const page = async (code: string) => (await world.request(`/s/${code}`)).text()
    expect([radios(await page(visit)), radios(await page(matter))]).toEqual([24, 24])
    const reply = await choose('visit', await version('visit-full'))
    expect(reply.status).toBe(200)
    const { questionnaires } = (await reply.json()) as { questionnaires: QuestionnaireReply[] }
    const inUse = questionnaires.filter(each => each.inUse).map(each => each.builtIn)
    expect(inUse).toEqual(['visit-full', 'matter-short'])
    expect([radios(await page(visit)), radios(await page(matter))]).toEqual([17 * 6, 24])
    expect((await rate(world, visit, office.visit, ratings(5, 5, 5, 5))).status).toBe(201)
    const unfinished = await rateByForm(world, visit, office.visit, { acceptance: 5 })
    expect([unfinished.status, radios(await unfinished.text())]).toEqual([422, 24])
  })

  it('refuse to be used for another form, by staff, or where there is no such version', async () => {
    const staff = (await addPerson(world, 'org-staff', [office.id])).cookie
    const full = await version('visit-full')
    expect(await refusal(await choose('matter', full))).toEqual([422, 'questionnaire.form-mismatch'])
    expect(await refusal(await choose('visit', '0197a3c0-0000-7000-8000-000000000000'))).toEqual([404, 'not-found'])
    expect(await refusal(await choose('phone', full))).toEqual([422, 'body.invalid'])
    expect(await refusal(await choose('visit', full, staff))).toEqual([403, 'role.forbidden'])
    expect((await list()).filter(each => each.inUse).map(each => each.builtIn)).toEqual(['visit-short', 'matter-short'])
  })

  it('leave in the audit log who chose which', async () => {
    const full = await version('visit-full')
    await Promise.all([choose('visit', full), choose('visit', full)])
    const rows = await world.owner
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'questionnaire.chosen')
      .execute()
    expect(rows).toHaveLength(2)
    for (const row of rows) {
      expect(row).toMatchObject({ organizationId: office.id, subjectId: full, details: '{"form":"visit"}' })
      expect(row.accountId).not.toBeNull()
    }
  })
})

describe.each(DATABASES)('the catalogue on %s', database => {
  let world: World
  let office: Office
  beforeEach(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
  })
  afterEach(() => world?.close())

  it.each([
    ['services', { name: { zh: '贷款咨询', en: 'Loans' }, function: 'finance' }],
    ['windows', { name: { zh: '三号窗口' } }],
    ['staff', { name: { zh: '王五' } }],
  ])('keeps %s in the order they were added, and hides the retired', async (path, body) => {
    const add = async (more: object) =>
      (await (await call(world, office.cookie, 'POST', `${office.path}/${path}`, { ...body, ...more })).json()) as {
        id: string
      }
    const first = await add({})
    world.clock.nowMs += 1
    const second = await add({ name: { zh: '第二' } })
    expect(first).toMatchObject({ ...body, createdAt: world.clock.nowMs - 1, retiredAt: null })
    const listed = async () => {
      const reply = await call(world, office.cookie, 'GET', `${office.path}/${path}`)
      return ((await reply.json()) as Record<string, { id: string }[]>)[path]
    }
    expect((await listed())?.map(each => each.id)).toEqual([first.id, second.id])
    const table = ({ services: 'service', windows: 'serviceWindow' } as const)[path as 'windows'] ?? 'staff'
    await world.owner.updateTable(table).set({ retiredAt: 1 }).where('id', '=', first.id).execute()
    expect((await listed())?.map(each => each.id)).toEqual([second.id])
  })

  it('takes names as text, whatever they look like', async () => {
    const zh = `'; drop table service; -- <script>"&`
    const reply = await call(world, office.cookie, 'POST', `${office.path}/windows`, { name: { zh } })
    const { id } = (await reply.json()) as { id: string }
    const code = await openCode(world, office, { kind: 'standing', windowId: id })
    const page = await (await world.request(`/s/${code}`)).text()
    expect(page).toContain('&lt;script')
    expect(page).not.toContain(zh)
  })
})
