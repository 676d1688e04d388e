import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commitment } from '../../api/keys/secrets.ts'
import type { RecordList, RecordReply } from '../../shared/contract/records.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { questionnaire } from '../domain/samples.ts'
import { addPerson, call, freshNonce, openCode, rate, ratings, refusal } from '../support/people.ts'
import { putInUse } from '../support/questionnaires.ts'
import { DATABASES, type Desk, openDesk } from './receipts-samples.ts'

const own = { id: 'own.parking', dimension: 'acceptance', kind: 'problem', text: { zh: '停车不便' } } as const
const content = {
  ...questionnaire('visit-short'),
  reasons: { known: ['quality.solved.praise'], own: [own] },
  questions: [
    { id: 'q-missing', text: { zh: '还缺什么服务？', en: 'What is missing?' }, hint: { zh: '一两句即可' } },
    { id: 'q-best', text: { zh: '最满意的是什么？' } },
  ],
}

describe.each(DATABASES)('questions in words on %s', database => {
  let desk: Desk
  let version = ''
  let code = ''

  beforeAll(async () => {
    desk = await openDesk(database)
    const { world, office } = desk
    version = await putInUse(world, office, content)
    code = await openCode(world, office)
  })
  afterAll(() => desk?.world.close())

  async function give() {
    const nonce = freshNonce()
    const reply = await rate(desk.world, code, version, ratings(5, 4, 2, 5), nonce)
    expect(reply.status).toBe(201)
    return { nonce, receipt: ((await reply.json()) as { receipt: string }).receipt }
  }
  const answer = (receipt: string, answers: object) => desk.put(receipt, 'answers', { answers })
  const rows = async (nonce: string) => {
    const { id } = await desk.rowOf(nonce)
    return desk.world.owner
      .selectFrom('responseAnswer')
      .selectAll()
      .where('responseId', '=', id)
      .orderBy('questionId')
      .execute()
  }
  async function recordOf(nonce: string, cookie = desk.office.cookie) {
    const { id } = await desk.rowOf(nonce)
    return call(desk.world, cookie, 'GET', `${desk.office.path}/responses/${id}`)
  }

  it('stand on the receipt, never on the page of the rating, which stays as short as it was', async () => {
    const page = await (await desk.world.request(`/s/${code}`)).text()
    expect(page).not.toContain('还缺什么服务')
    expect(page).not.toContain('停车不便')
    expect(page.match(/type="radio"/g)).toHaveLength(24)
    const { receipt } = await give()
    const html = await desk.page(receipt)
    for (const text of ['还缺什么服务？', '一两句即可', '最满意的是什么？', '停车不便', '解决了问题']) {
      expect(html).toContain(text)
    }
    expect(html).not.toContain('态度不好')
    expect(await desk.page(receipt, '?lang=en')).toContain('What is missing?')
  })

  it('are answered each once, without a script too, and stay as they are', async () => {
    const { receipt, nonce } = await give()
    const saved = await desk.post(receipt, 'answers', {
      'answer.q-missing': ' 夜间服务\r\n周末服务 ',
      'answer.q-best': ' ',
    })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `/r/${receipt}?saved=answers#answers`])
    expect(await desk.page(receipt, '?saved=answers')).toMatch(
      /已答 1 题[\s\S]*夜间服务\n周末服务[\s\S]*name="answer\.q-best"/,
    )
    expect((await answer(receipt, { 'q-best': '快', 'q-missing': '夜间服务\n周末服务' })).status).toBe(204)
    expect(await refusal(await answer(receipt, { 'q-best': '慢' }))).toEqual([409, 'comment.written'])
    const [best, missing] = await rows(nonce)
    expect([best?.answer, missing?.answer]).toEqual(['快', '夜间服务\n周末服务'])
    const { id: response, organizationId: organization } = await desk.rowOf(nonce)
    const fact = canonicalJson({ v: 1, organization, response, question: 'q-best', text: '快' })
    expect(best?.commitment).toBe(commitment(best?.salt ?? '', fact))
    expect(await desk.page(receipt)).not.toContain('name="answer.')
  })

  it('refuse what was not asked, what is empty and what is too long, and save nothing of it', async () => {
    const { receipt, nonce } = await give()
    for (const answers of [{ 'q-other': '甲' }, { 'q-best': '好', 'q-other': '甲' }, { 'q-best': ' ' }]) {
      expect(await refusal(await answer(receipt, answers))).toEqual([422, 'body.invalid'])
    }
    expect((await answer(receipt, { 'q-best': '长'.repeat(1001) })).status).toBe(422)
    const refused = await desk.post(receipt, 'answers', {
      'answer.q-best': '长'.repeat(1001),
      'answer.q-missing': '甲',
    })
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain('<a href="#answers-answer.q-best">每题最多 1000 字')
    expect(html).toContain('>甲</textarea>')
    expect((await desk.post(receipt, 'answers', { 'answer.q-best': ' ' })).status).toBe(422)
    expect(await rows(nonce)).toEqual([])
  })

  it('are erased by whoever holds the receipt, and not written again', async () => {
    const { receipt, nonce } = await give()
    await answer(receipt, { 'q-best': 'canary-words', 'q-missing': '夜间' })
    expect((await desk.post(receipt, 'erasure', { part: 'answers' })).status).toBe(303)
    expect((await rows(nonce)).map(row => [row.answer, row.salt, row.erasedAt])).toEqual([
      [null, null, desk.world.clock.nowMs],
      [null, null, desk.world.clock.nowMs],
    ])
    const html = await desk.page(receipt)
    expect(html).not.toContain('canary-words')
    expect(html).not.toContain('name="answer.')
    expect(await refusal(await answer(receipt, { 'q-best': 'canary-words' }))).toEqual([409, 'comment.written'])
    const audit = await desk.world.owner.selectFrom('audit').select('details').execute()
    expect(audit.map(row => row.details)).toContain('{"part":"answers","by":"respondent"}')
    expect(JSON.stringify(audit)).not.toContain('canary-words')
    expect((await desk.rowOf(nonce)).levels).toBe('5425')
  })

  it('are found by their words, and by the filter for words, until they are taken back', async () => {
    const { receipt, nonce } = await give()
    const silent = await give()
    const { world, office } = desk
    const { id } = await desk.rowOf(nonce)
    const find = (query: string, cookie = office.cookie) =>
      call(world, cookie, 'GET', `${office.path}/responses?${query}`)
    const found = async (query: string) => ((await (await find(query)).json()) as RecordList).responses
    const words = `search=${encodeURIComponent('晚上 8 点_后')}`
    const ids = async (query: string) => (await found(query)).map(each => each.id)
    expect(await ids(words)).toEqual([])
    await answer(receipt, { 'q-missing': '晚上 8 点_后没人' })
    expect(await found(words)).toMatchObject([{ id, hasComment: true }])
    expect(await ids('comment=yes')).toContain(id)
    expect(await ids('comment=yes')).not.toContain((await desk.rowOf(silent.nonce)).id)
    const staff = (await addPerson(world, 'org-staff', [office.id])).cookie
    expect((await find(words, staff)).status).toBe(403)
    expect((await desk.erase(receipt, 'answers')).ok).toBe(true)
    expect(await ids(words)).toEqual([])
    expect(await ids('comment=yes')).not.toContain(id)
    expect((await found('size=100')).find(each => each.id === id)?.hasComment).toBe(false)
  })

  it('are shown in the record to administrators, never to staff or evaluators, and in no export', async () => {
    const { receipt, nonce } = await give()
    await answer(receipt, { 'q-best': 'canary-of-answers' })
    await desk.put(receipt, 'reasons', { tags: [own.id] })
    const { world, office } = desk
    const evaluator = (await addPerson(world, 'evaluator', [office.id])).cookie
    const record = (await (await recordOf(nonce)).json()) as RecordReply
    expect(record.answers).toEqual([
      { question: 'q-best', text: 'canary-of-answers', writtenAt: world.clock.nowMs, erasedAt: null },
    ])
    expect(record.reasons?.tags).toEqual([own.id])
    expect(record.questionnaire.questions?.map(each => each.id)).toEqual(['q-missing', 'q-best'])
    const staff = (await addPerson(world, 'org-staff', [office.id])).cookie
    for (const cookie of [staff, evaluator]) expect((await recordOf(nonce, cookie)).status).toBe(403)
    const listed = await call(world, office.cookie, 'GET', `${office.path}/responses`)
    expect(((await listed.json()) as RecordList).responses.length).toBeGreaterThan(0)
    for (const path of ['/api/v1/comparison.csv', '/api/v1/comparison.xlsx', `${office.path}/overview`]) {
      expect(await (await call(world, evaluator, 'GET', path)).text()).not.toContain('canary-of-answers')
    }
    expect(world.logged.join('')).not.toContain('canary-of-answers')
  })

  it('come with reasons: those that the version offers and no others', async () => {
    const { receipt, nonce } = await give()
    expect(await refusal(await desk.put(receipt, 'reasons', { tags: ['personnel.attitude.problem'] }))).toEqual([
      422,
      'body.invalid',
    ])
    expect(
      (await desk.post(receipt, 'reasons', { [`tag.${own.id}`]: 'on', 'tag.quality.solved.praise': 'on' })).status,
    ).toBe(303)
    const { id } = await desk.rowOf(nonce)
    const row = await desk.world.owner.selectFrom('responseReason').selectAll().where('responseId', '=', id).execute()
    expect(row.map(each => each.tags)).toEqual(['quality.solved.praise own.parking'])
    expect(await desk.page(receipt)).toMatch(/name="tag\.own\.parking" checked/)
    const plain = await desk.give(4)
    expect((await desk.put(plain.receipt, 'reasons', { tags: [own.id] })).status).toBe(422)
    expect(await desk.page(plain.receipt)).not.toContain('还缺什么服务')
  })
})
