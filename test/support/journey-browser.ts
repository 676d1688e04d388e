import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchBrowser } from './chromium.ts'

/** Somebody with a browser of their own. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** Returns once none of its requests is under way, so that none meets what comes next halfway. */
  readonly settled: () => Promise<void>
}

export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, locale: 'zh-CN' }

/** A small Android phone inside WeChat. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  userAgent:
    'Mozilla/5.0 (Linux; Android 11; V2054A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/86.0.4240.99 ' +
    'XWEB/4317 MMWEBSDK/20220709 Mobile Safari/537.36 MicroMessenger/8.0.25.2200(0x28001953)',
}

const PATIENCE_MS = 30_000

// Chromium's own note that the server refused something; what the page makes of it, the journeys look at.
const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d/

interface Options extends BrowserContextOptions {
  /** Errors on the console that this journey brings about. */
  readonly expecting?: RegExp
}

/**
 * One browser for a file of tests and a fresh profile for everybody in it. A test fails when a page of its wrote an
 * error to the console, threw, met a server error or asked any host but `origin()` for anything.
 */
export function useBrowser(origin: () => string, args: string[] = []) {
  let browser: Browser
  const open: BrowserContext[] = []
  const trouble: string[] = []

  beforeAll(async () => {
    browser = await launchBrowser({ args })
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map(context => context.close()))
    expect(trouble.splice(0)).toEqual([])
  })
  afterAll(() => browser?.close())

  return async ({ expecting, ...options }: Options = DESKTOP): Promise<Visitor> => {
    const context = await browser.newContext(options)
    open.push(context)
    context.setDefaultTimeout(PATIENCE_MS)
    watch(context, origin(), text => {
      if (!REFUSED.test(text) && !expecting?.test(text)) trouble.push(text)
    })
    const underWay = requestsOf(context)
    const settled = () => expect.poll(() => [...underWay].map(request => request.url())).toEqual([])
    return { context, settled, page: await context.newPage() }
  }
}

/** Those that have neither been answered nor failed. */
function requestsOf(context: BrowserContext): ReadonlySet<Request> {
  const underWay = new Set<Request>()
  context.on('request', request => underWay.add(request))
  context.on('requestfinished', request => underWay.delete(request))
  context.on('requestfailed', request => underWay.delete(request))
  return underWay
}

function watch(context: BrowserContext, origin: string, report: (text: string) => void): void {
  context.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') report(message.text())
  })
  context.on('weberror', error => report(String(error.error())))
  context.on('request', request => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) report(`a request to ${url}`)
  })
  context.on('response', response => {
    if (response.status() >= 500) report(`${response.status()} from ${response.url()}`)
  })
}
