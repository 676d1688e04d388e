import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../shared/contract/accounts.ts'
import { ROLES } from '../../shared/contract/accounts.ts'
import type { QuestionnaireDetail } from '../../shared/contract/questionnaires.ts'
import { questionnaire } from '../domain/samples.ts'
import { addOffice, addPerson, call, type Office, postForm } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'

const question = { id: 'q-1', text: { zh: '还缺什么服务？' } }
const content = { ...questionnaire('visit-short'), title: { zh: '草稿标题', en: 'Draft' }, questions: [question] }

describe('the preview', () => {
  let world: World
  let office: Office
  let draft = ''

  beforeAll(async () => {
    world = await openWorld('sqlite')
    office = await addOffice(world)
    const reply = await call(world, office.cookie, 'POST', `${office.path}/questionnaires`, { content })
    draft = previewOf(office, `questionnaires/${((await reply.json()) as QuestionnaireDetail).id}/draft`)
  })
  afterAll(() => world?.close())

  const previewOf = ({ id }: Office, path: string) => `/preview/organizations/${id}/${path}`
  const see = (path: string, cookie: string | undefined = office.cookie) => call(world, cookie, 'GET', path)

  it('is the real page, in either language, from which nothing can be sent', async () => {
    const html = await (await see(draft)).text()
    expect(html).toContain('预览：不能提交。')
    expect(html.match(/type="radio"/g)).toHaveLength(24)
    expect(html).toMatch(/<button type="submit" disabled/)
    expect(html).not.toContain('<script')
    expect(await (await see(`${draft}?lang=en`)).text()).toContain('Draft')
    expect((await postForm(world, draft, {}, { cookie: office.cookie })).status).toBe(404)
    const version = await (await see(previewOf(office, `questionnaire-versions/${office.visit}`))).text()
    expect(version).toContain('服务满意度评价（一次一评）')
  })

  it('shows what comes after the rating, too', async () => {
    const html = await (await see(`${draft}?part=receipt&lang=zh`)).text()
    for (const text of ['还缺什么服务？', '态度热情', '预览：不能提交。']) expect(html).toContain(text)
    expect(html).not.toContain('/r/')
  })

  it('alone may be framed, by ourselves alone, and runs and sends nothing', async () => {
    for (const path of [draft, `${draft}?part=receipt`]) {
      const { headers } = await see(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/^default-src 'none'; base-uri 'none'; frame-ancestors 'self'; style-src 'sha256-[^']+'/)
      expect(policy).toContain("form-action 'none'")
      expect(policy).not.toContain('script-src')
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
      expect(headers.get('cache-control')).toBe('no-store')
    }
    const elsewhere = await see('/s/AbCdE4vB8nR1cW5yZ3hJ6dL7Kp2')
    expect(elsewhere.headers.get('x-frame-options')).toBe('DENY')
    expect((await see('/admin/')).headers.get('content-security-policy')).toContain("frame-src 'self'")
    expect((await see('/admin/')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  it('is for members of the organization, whatever their role, and for nobody else', async () => {
    const member: readonly Role[] = ['org-head', 'org-admin', 'org-staff']
    for (const role of ROLES) {
      const { cookie } = await addPerson(world, role, role === 'platform-admin' ? [] : [office.id])
      expect([role, (await see(draft, cookie)).status]).toEqual([role, member.includes(role) ? 200 : 403])
    }
    const foreign = await addOffice(world, '第二服务中心')
    expect((await see(draft, foreign.cookie)).status).toBe(404)
    expect((await see(draft.replace(office.id, foreign.id), foreign.cookie)).status).toBe(404)
    const version = previewOf(foreign, `questionnaire-versions/${office.visit}`)
    expect((await see(version, foreign.cookie)).status).toBe(404)
    const anonymous = await world.request(draft)
    expect(anonymous.status).toBe(401)
    expect(await anonymous.text()).not.toContain('草稿标题')
  })
})
