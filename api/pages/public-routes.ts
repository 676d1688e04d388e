import { Hono } from 'hono'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { codePng, codeSvg } from '../codes/picture.ts'
import type { Context } from '../context.ts'
import type { AppContext, AppEnv } from '../http/env.ts'
import { missed } from '../http/limits.ts'
import type { PageAssets } from './assets.ts'
import { findPublicPage, type PublicFacts } from './find-public-page.ts'
import { renderPublic } from './render.ts'
import { frameOf, notice, page } from './reply.ts'

const PICTURE = /^([0-9A-Za-z]{5})\.(svg|png)$/

/**
 * What an organization must make public. The pages are not kept anywhere, as all others: what was put right must be
 * read by the next who looks, and browsers inside chat programs keep pages beyond their time.
 */
export function publicRoutes(ctx: Context, assets: PageAssets): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.onError((error, c) => notice(c, assets.survey, error))

  routes.get('/o/:organization', async c => {
    const [, key, format] = PICTURE.exec(c.req.param('organization')) ?? []
    if (key === undefined) return publicPage(c, ctx, assets, c.req.param('organization'))
    await getFacts(c, ctx, key)
    const url = urlOf(ctx, key)
    if (format === 'svg') return c.body(await codeSvg(url, 'Q'), 200, { 'content-type': 'image/svg+xml' })
    return c.body(new Uint8Array(await codePng(url, 'Q')), 200, { 'content-type': 'image/png' })
  })
  routes.get('/o/:organization/print', c => publicPage(c, ctx, assets, c.req.param('organization'), true))

  return routes
}

async function publicPage(c: AppContext, ctx: Context, assets: PageAssets, key: string, isPrint = false) {
  const facts = await getFacts(c, ctx, key)
  const html = renderPublic({
    ...facts,
    frame: frameOf(c, assets.open),
    home: `/o/${key}`,
    isPrint,
    isDemo: ctx.config.isDemo,
    pageUrl: urlOf(ctx, key),
    qrSvg: await codeSvg(urlOf(ctx, key), 'Q'),
    day: businessDayOf(ctx.now()),
  })
  return page(c, assets.open, html)
}

async function getFacts(c: AppContext, ctx: Context, key: string): Promise<PublicFacts> {
  const facts = await findPublicPage(ctx, key)
  if (!facts) throw missed(c, 'not-found')
  return facts
}

function urlOf(ctx: Context, key: string): string {
  return `${ctx.config.publicUrl}/o/${key}`
}
