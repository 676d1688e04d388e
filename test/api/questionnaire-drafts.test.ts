import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QuestionnaireDetail, QuestionnaireList } from '../../shared/contract/questionnaires.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { questionnaireFile } from '../../shared/domain/questionnaire-file.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { questionnaire } from '../domain/samples.ts'
import { addOffice, addPerson, call, type Office, openCode, rate, ratings, refusal } from '../support/people.ts'
import { DATABASES, openWorld, type World } from '../support/world.ts'

const short = questionnaire('visit-short')
const unfinished = { ...short, items: short.items.filter(item => item.dimension !== 'quality') }

describe.each(DATABASES)('questionnaires that are written on %s', database => {
  let world: World
  let office: Office

  beforeAll(async () => {
    world = await openWorld(database)
    office = await addOffice(world)
  })
  afterAll(() => world?.close())

  const path = () => `${office.path}/questionnaires`
  const ask = (method: string, where: string, body?: unknown, cookie = office.cookie) =>
    call(world, cookie, method, `${path()}${where}`, body)
  async function begin(content: QuestionnaireContent = short): Promise<QuestionnaireDetail> {
    const reply = await ask('POST', '', { content })
    expect(reply.status).toBe(201)
    return (await reply.json()) as QuestionnaireDetail
  }
  const save = (id: string, revision: string | null | undefined, content: unknown, cookie?: string) =>
    ask('PUT', `/${id}/draft`, { content, revision }, cookie)
  const publish = (id: string, revision: string | undefined, cookie?: string) =>
    ask('POST', `/${id}/versions`, { revision }, cookie)
  const get = async (id: string) => (await (await ask('GET', `/${id}`)).json()) as QuestionnaireDetail
  const list = async () => (await (await ask('GET', '')).json()) as QuestionnaireList
  const titled = (zh: string): QuestionnaireContent => ({ ...short, title: { zh } })

  it('begin as a draft that says who saved it when, and become a version with its digest', async () => {
    const { id, draft, versions } = await begin(titled(' 自编问卷 '))
    expect(versions).toEqual([])
    expect(draft).toMatchObject({ savedAt: world.clock.nowMs, savedBy: 'org-admin', content: titled('自编问卷') })
    expect((await list()).drafts).toContainEqual(
      expect.objectContaining({ questionnaire: id, isNew: true, title: { zh: '自编问卷' }, items: 4 }),
    )
    const reply = await publish(id, draft?.revision)
    expect(reply.status).toBe(201)
    const published = (await reply.json()) as QuestionnaireDetail
    expect(published).toMatchObject({ draft: null, versions: [{ number: 1, answers: 0, inUse: false }] })
    const digest = createHash('sha256')
      .update(canonicalJson(titled('自编问卷')))
      .digest('hex')
    expect(published.versions[0]?.digest).toBe(digest)
    const listed = await list()
    expect(listed.drafts.map(each => each.questionnaire)).not.toContain(id)
    expect(listed.questionnaires.find(each => each.id === id)).toMatchObject({ builtIn: null, inUse: false })
  })

  it('refuse to be published unless all four dimensions are rated, and say what is missing', async () => {
    const { id, draft } = await begin({ ...unfinished, title: { zh: '' } })
    const reply = await publish(id, draft?.revision)
    expect(reply.status).toBe(422)
    const said = (await reply.json()) as { code: string; problems: { message: string; path?: string }[] }
    expect(said.code).toBe('questionnaire.unpublishable')
    expect(said.problems.map(each => [each.path, each.message])).toEqual([
      ['title', '标题缺少中文'],
      [undefined, '缺少“服务质量”的题目：标准规定的四个维度都要评价'],
    ])
    expect((await get(id)).draft).toEqual(draft)
    const saved = (await (await save(id, draft?.revision, short)).json()) as QuestionnaireDetail
    expect((await publish(id, saved.draft?.revision)).status).toBe(201)
  })

  it('tell the second of two editors that somebody was faster, and keep what the first one saved', async () => {
    const { id, draft } = await begin()
    const other = (await addPerson(world, 'org-head', [office.id])).cookie
    const replies = await Promise.all([
      save(id, draft?.revision, titled('甲的')),
      save(id, draft?.revision, titled('乙的'), other),
    ])
    expect(replies.map(reply => reply.status).sort()).toEqual([200, 409])
    const winner = replies[0]?.status === 200 ? '甲的' : '乙的'
    const now = await get(id)
    expect(now.draft?.content.title.zh).toBe(winner)
    expect(await refusal(await save(id, draft?.revision, titled('丙的')))).toEqual([409, 'conflict'])
    expect((await save(id, draft?.revision, titled(winner))).status).toBe(200)
    expect(await get(id)).toEqual(now)
    expect(await refusal(await publish(id, draft?.revision))).toEqual([409, 'conflict'])
    expect(await refusal(await ask('DELETE', `/${id}/draft?revision=${draft?.revision}`))).toEqual([409, 'conflict'])
    expect((await save(id, now.draft?.revision, titled('丙的'))).status).toBe(200)
  })

  it('become one version when two publish at once, and numbers follow each other', async () => {
    const { id, draft } = await begin()
    const other = (await addPerson(world, 'org-head', [office.id])).cookie
    const publishing = () => Promise.all([publish(id, draft?.revision), publish(id, draft?.revision, other)])
    expect((await publishing()).map(reply => reply.status).sort()).toEqual([201, 409])
    const begun = await Promise.all([save(id, null, titled('第二版')), save(id, null, titled('另一个'), other)])
    expect(begun.map(reply => reply.status).sort()).toEqual([200, 409])
    const next = (await get(id)).draft
    expect(await refusal(await save(id, null, titled('又一个')))).toEqual([409, 'conflict'])
    expect((await publish(id, next?.revision)).status).toBe(201)
    expect((await get(id)).versions.map(each => each.number)).toEqual([2, 1])
    await save(id, null, next?.content)
    expect(await refusal(await publish(id, (await get(id)).draft?.revision))).toEqual([409, 'questionnaire.unchanged'])
  })

  it('keep an item in its dimension in every version', async () => {
    const { id, draft } = await begin()
    await publish(id, draft?.revision)
    const items = short.items.map(item => (item.id === 'quality' ? { ...item, dimension: 'personnel' } : item))
    const swapped = items.map(item => (item.id === 'personnel' ? { ...item, dimension: 'quality' } : item))
    const saved = (await (await save(id, null, { ...short, items: swapped })).json()) as QuestionnaireDetail
    const reply = await publish(id, saved.draft?.revision)
    const { problems } = (await reply.json()) as { problems: { path: string; message: string }[] }
    expect([reply.status, problems.map(each => each.path)]).toEqual([422, ['quality', 'personnel']])
    expect(problems[0]?.message).toContain('“服务质量”')
  })

  it('leave answers with the version that they were given to', async () => {
    const { id, draft } = await begin()
    const first = ((await (await publish(id, draft?.revision)).json()) as QuestionnaireDetail).versions[0]?.id ?? ''
    const use = (version: string) =>
      call(world, office.cookie, 'PUT', `${office.path}/questionnaire-uses/visit`, { version })
    expect((await use(first)).status).toBe(200)
    const code = await openCode(world, office)
    expect((await rate(world, code, first, ratings(5, 4, 3, 2))).status).toBe(201)
    const [asked] = short.items
    if (!asked) throw new Error('no item')
    const longer = { ...short, items: [{ ...asked, id: 'own-first', text: { zh: '另一题' } }, ...short.items] }
    const saved = (await (await save(id, null, longer)).json()) as QuestionnaireDetail
    const second = (await (await publish(id, saved.draft?.revision)).json()) as QuestionnaireDetail
    await use(second.versions[0]?.id ?? '')
    expect((await rate(world, code, first, ratings(4, 4, 4, 4))).status).toBe(201)
    expect(await (await world.request(`/s/${code}`)).text()).toContain('另一题')
    expect((await get(id)).versions.map(each => [each.number, each.answers, each.inUse])).toEqual([
      [2, 0, true],
      [1, 2, false],
    ])
    const { uses } = await list()
    expect(uses.map(each => [each.form, each.number, each.since])).toEqual([
      ['visit', 2, world.clock.nowMs],
      ['matter', 1, world.clock.nowMs],
    ])
    expect(uses[0]).toMatchObject({ questionnaire: id, openCodes: 1 })
    const stored = await world.owner
      .selectFrom('response')
      .select(['versionId', 'levels'])
      .orderBy('levels', 'desc')
      .execute()
    expect(stored.map(each => [each.versionId === first, each.levels])).toEqual([
      [true, '5432'],
      [true, '4444'],
    ])
    await use(office.visit)
  })

  it('compare any two versions', async () => {
    const [asked, ...rest] = short.items
    if (!asked) throw new Error('no item')
    const { id, draft } = await begin({ ...short, items: [...rest, { ...asked, text: { zh: '受理' } }] })
    const { versions } = (await (await publish(id, draft?.revision)).json()) as QuestionnaireDetail
    const where = `${office.path}/questionnaire-comparison?from=${office.visit}&to=${versions[0]?.id}`
    const reply = await call(world, office.cookie, 'GET', where)
    const { changes } = (await reply.json()) as { changes: { kind: string; id: string }[] }
    expect(changes.map(each => [each.kind, each.id])).toEqual([
      ['reworded', 'acceptance'],
      ['moved', 'acceptance'],
    ])
  })

  it('are read from the file that they are written to, and name every place that is wrong in another', async () => {
    const content = { ...short, questions: [{ id: 'q-1', text: { zh: '还缺什么？' } }] }
    const reply = await ask('POST', '', JSON.parse(questionnaireFile(content)))
    expect(((await reply.json()) as QuestionnaireDetail).draft?.content).toEqual(JSON.parse(JSON.stringify(content)))
    const [first, ...rest] = short.items
    const broken = {
      ...short,
      extra: 1,
      items: [{ ...first, dimension: 'price', text: { zh: '长'.repeat(121) } }, ...rest],
    }
    const refused = await ask('POST', '', { format: 'manyi-questionnaire', v: 2, content: broken })
    const { problems } = (await refused.json()) as { problems: { path: string }[] }
    expect([refused.status, problems.map(each => each.path).sort()]).toEqual([
      422,
      ['content', 'content.items.0.dimension', 'content.items.0.text.zh', 'v'],
    ])
    const many = { ...short, items: Array.from({ length: 41 }, (_, nth) => ({ ...first, id: `item-${nth}` })) }
    expect(await refusal(await ask('POST', '', { content: many }))).toEqual([422, 'body.invalid'])
    const other = await begin()
    expect((await save(other.id, other.draft?.revision, questionnaire('matter-short'))).status).toBe(422)
  })

  it('that come with the software, or belong to others, are not edited', async () => {
    const builtIn = (await list()).questionnaires.find(each => each.builtIn === 'visit-short')?.id ?? ''
    expect(await refusal(await save(builtIn, null, short))).toEqual([409, 'questionnaire.built-in'])
    expect(await refusal(await publish(builtIn, builtIn))).toEqual([409, 'questionnaire.built-in'])
    const foreign = await addOffice(world, '第二服务中心')
    const { id, draft } = await begin()
    for (const [method, where, body] of [
      ['GET', `/${id}`, undefined],
      ['PUT', `/${id}/draft`, { content: short, revision: draft?.revision }],
      ['POST', `/${id}/versions`, { revision: draft?.revision }],
      ['DELETE', `/${id}/draft?revision=${draft?.revision}`, undefined],
    ] as const) {
      const reply = await call(world, foreign.cookie, method, `${foreign.path}/questionnaires${where}`, body)
      expect(await refusal(reply), method).toEqual([404, 'not-found'])
    }
    const version = await call(world, foreign.cookie, 'GET', `${foreign.path}/questionnaire-versions/${office.visit}`)
    expect(version.status).toBe(404)
    expect((await get(id)).draft).toEqual(draft)
  })

  it('that were thrown away before they were published are gone, unless somebody still has one to save', async () => {
    const { id, draft } = await begin()
    expect((await ask('DELETE', `/${id}/draft?revision=${draft?.revision}`)).status).toBe(204)
    expect(await refusal(await ask('GET', `/${id}`))).toEqual([404, 'not-found'])
    expect((await save(id, null, short)).status).toBe(200)
  })

  it('are at most two hundred, those that were thrown away not counted', async () => {
    const crowded = await addOffice(world, '第三服务中心')
    const rows = Array.from({ length: 198 }, () => ({ organizationId: crowded.id, id: world.ctx.newId() }))
    const made = rows.map(row => ({ ...row, form: 'visit' as const, builtIn: null, createdAt: 1 }))
    await world.owner.insertInto('questionnaire').values(made).execute()
    const start = () => call(world, crowded.cookie, 'POST', `${crowded.path}/questionnaires`, { content: short })
    expect((await start()).status).toBe(201)
    const drafts = rows.slice(3).map(({ organizationId, id }) => {
      const row = { revision: id, content: canonicalJson(short), accountId: 'nobody', savedAt: 1 }
      return { organizationId, questionnaireId: id, ...row }
    })
    await world.owner.insertInto('questionnaireDraft').values(drafts).execute()
    expect(await refusal(await start())).toEqual([409, 'questionnaire.too-many'])
  })
})
