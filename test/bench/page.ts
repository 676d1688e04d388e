import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { launchBrowser } from '../support/chromium.ts'
import { seed } from '../support/seed.ts'
import { type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { type Figure, median } from './figure.ts'
import { builtProgram, diskFolder } from './place.ts'

const RUNS = 7
const LIMIT_BYTES = 6000
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true } as const
const SLOW_NETWORK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const SLOW_CPU = { rate: 4 }

interface Cold {
  readonly requests: number
  /** As they came, with and without headers. */
  readonly bytes: number
  readonly bodyBytes: number
}

/** The survey page in a real Chromium as a phone sees it: its weight, and how soon the first option can be taken. */
export async function page(): Promise<Figure[]> {
  const env = { DATA_DIR: join(diskFolder(), 'data'), PUBLIC_URL: 'http://127.0.0.1' }
  const [poster] = await seed(env, 1)
  const path = `/s/${poster?.code}`
  const [server, control] = [await startServerProcess({ env }), await startServerProcess(FORM)]
  const browser = await launchBrowser()
  try {
    return [...(await weight(browser, server, control, path)), await speed(browser, server, control, path)]
  } finally {
    await browser.close()
    await Promise.all([server.kill(), control.kill()])
  }
}

const FORM = { program: builtProgram('static-form') }

async function weight(browser: Browser, server: ServerProcess, control: ServerProcess, path: string) {
  const ours = await inNewPage(browser, (tab, cdp) => coldLoad(tab, cdp, server.url + path))
  const bare = await inNewPage(browser, (tab, cdp) => coldLoad(tab, cdp, control.url + path))
  const required = { of: 'measured', atMost: LIMIT_BYTES } as const
  const pair = (read: (cold: Cold) => number) => ({ measured: read(ours), control: read(bare) })
  const what = 'survey page, cold, all its bytes gzip; control: bare static form'
  return [
    { row: 'page', what, ...pair(cold => cold.bodyBytes), unit: 'B', required },
    { row: 'page', what: 'the same with the headers of its replies', ...pair(cold => cold.bytes), unit: 'B' },
    {
      row: 'page',
      what: 'requests to see it and tick every answer',
      ...pair(cold => cold.requests),
      unit: '',
      required: { of: 'measured', atMost: 1 },
    },
  ] satisfies Figure[]
}

async function speed(browser: Browser, server: ServerProcess, control: ServerProcess, path: string): Promise<Figure> {
  const runs: { ours: number; bare: number }[] = []
  const timed = (url: string) => inNewPage(browser, (tab, cdp) => firstOption(tab, cdp, url))
  for (let run = 0; run < RUNS; run++) {
    runs.push({ bare: await timed(control.url + path), ours: await timed(server.url + path) })
  }
  return {
    row: 'page',
    what: 'first option selectable, 400 ms, 400 kbit/s, CPU 4 × slower; control: bare static form',
    measured: median(runs.map(run => run.ours)),
    control: median(runs.map(run => run.bare)),
    ratio: median(runs.map(run => run.ours / run.bare)),
    unit: 'ms',
    required: { of: 'ratio', atMost: 1.3 },
    details: { runs },
  }
}

/** A profile of its own for each load: nothing is cached, and no connection is open yet. */
async function inNewPage<T>(browser: Browser, work: (tab: Page, cdp: CDPSession) => Promise<T>): Promise<T> {
  const context = await browser.newContext(PHONE)
  try {
    const tab = await context.newPage()
    return await work(tab, await context.newCDPSession(tab))
  } finally {
    await context.close()
  }
}

async function coldLoad(tab: Page, cdp: CDPSession, url: string): Promise<Cold> {
  const cold = { requests: 0, bytes: 0, bodyBytes: 0 }
  cdp.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:')) cold.requests++
  })
  // At this moment only the headers have come.
  cdp.on('Network.responseReceived', ({ response }) => {
    cold.bodyBytes -= response.encodedDataLength
  })
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    cold.bytes += encodedDataLength
    cold.bodyBytes += encodedDataLength
  })
  await cdp.send('Network.enable')
  await tab.goto(url, { waitUntil: 'networkidle' })
  const groups = await tab.locator('fieldset:has(input[type=radio])').all()
  for (const group of groups) await group.locator('input[type=radio]').first().check({ force: true })
  await tab.waitForLoadState('networkidle')
  return cold
}

/**
 * Milliseconds from the start of the navigation until the first radio button is laid out, lies uncovered at the centre
 * of its label, and a click there ticks it. Looked for every 5 ms from inside the page.
 */
async function firstOption(tab: Page, cdp: CDPSession, url: string): Promise<number> {
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', SLOW_NETWORK)
  await cdp.send('Emulation.setCPUThrottlingRate', SLOW_CPU)
  await tab.addInitScript(() => {
    const look = () => {
      const radio = document.querySelector<HTMLInputElement>('input[type=radio]')
      const label = radio?.labels?.[0]
      const box = label?.getClientRects()[0]
      if (radio && label && box) {
        if (box.top > innerHeight) label.scrollIntoView()
        const { left, top, width, height } = label.getBoundingClientRect()
        const hit = document.elementFromPoint(left + width / 2, top + height / 2)
        if (hit instanceof HTMLElement && label.contains(hit)) hit.click()
      }
      if (radio?.checked) Object.assign(window, { firstOptionMs: performance.now() })
      else setTimeout(look, 5)
    }
    look()
  })
  await tab.goto(url, { waitUntil: 'commit' })
  const handle = await tab.waitForFunction(() => (window as { firstOptionMs?: number }).firstOptionMs, undefined, {
    polling: 50,
    timeout: 30_000,
  })
  return (await handle.jsonValue()) as number
}
