import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, it } from 'vitest'
import { useBrowser } from '../support/journey-browser.ts'
import { fillOffice } from '../support/journey-office.ts'
import { type JourneyWorld, openJourneyWorld } from '../support/journey-world.ts'
import { YEAR_END_MS } from '../support/journey-year.ts'
import { addOrganization, addPerson } from '../support/people.ts'

const OUT = '/tmp/shots'
let installation: JourneyWorld
const visit = useBrowser(() => installation.url)
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true })
  installation = await openJourneyWorld(YEAR_END_MS)
  await fillOffice(installation)
  const other = await addOrganization(installation.world, '海州区创业服务中心')
  await addPerson(installation.world, 'org-staff', [installation.organizationId])
  await addPerson(installation.world, 'org-head', [installation.organizationId], false)
  await addPerson(installation.world, 'evaluator', [installation.organizationId, other])
  await installation.api('POST', `/organizations/${installation.organizationId}/invitations`, {
    email: 'zhou.ting@example.cn',
    role: 'org-staff',
  })
  await installation.api('POST', `/platform/invitations`, {
    email: 'ping.jia@example.cn',
    role: 'evaluator',
    organizations: [installation.organizationId, other],
  })
})
afterAll(() => installation?.close())
const only = process.env.SHOTS
it('shots', async () => {
  const org = `/organizations/${installation.organizationId}`
  const { responses } = await installation.api<{ responses: { id: string }[] }>(
    'GET',
    `${org}/responses?level=negative`,
  )
  const { accounts } = await installation.api<{ accounts: { id: string; email: string }[] }>(
    'GET',
    `/platform/accounts`,
  )
  const ev = accounts.find(a => a.email.startsWith('evaluator'))
  const pages: Record<string, string> = {
    overview: installation.path,
    records: `${installation.path}/responses`,
    nothing: `${installation.path}/responses?search=zzz&level=fair`,
    detail: `${installation.path}/responses/${responses[0]?.id}`,
    members: `${installation.path}/members`,
    settings: `${installation.path}/settings`,
    account: '/admin/account',
    platform: '/admin/platform',
    accounts: '/admin/platform/accounts',
    accountdetail: `/admin/platform/accounts/${ev?.id}`,
    invitations: '/admin/platform/invitations',
    badinvite: '/admin/invitation#xx',
  }
  for (const [name, path] of Object.entries(pages)) {
    if (only && !only.split(',').includes(name)) continue
    for (const [width, lang, scheme] of [
      [1280, 'zh', 'light'],
      [360, 'zh', 'light'],
      [360, 'en', 'dark'],
      [1280, 'en', 'dark'],
    ] as const) {
      const { context, page } = await visit({ viewport: { width, height: 900 }, colorScheme: scheme })
      await installation.signIn(context)
      const [p, h] = path.split('#')
      await page.goto(`${installation.url}${p}${p?.includes('?') ? '&' : '?'}lang=${lang}${h ? `#${h}` : ''}`)
      await page.waitForTimeout(900)
      await page.screenshot({ path: `${OUT}/${name}-${width}-${lang}.png`, fullPage: true })
      await context.close()
    }
  }
}, 300_000)
