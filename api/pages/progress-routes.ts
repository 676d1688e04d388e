import { Hono } from 'hono'
import { linkTokenSchema } from '../../shared/contract/responses.ts'
import type { Context } from '../context.ts'
import type { AppContext, AppEnv } from '../http/env.ts'
import { missed } from '../http/limits.ts'
import { findProgress } from '../ledger/find-progress.ts'
import type { PageAssets } from './assets.ts'
import { findOrganizationName } from './find-public-page.ts'
import { type Fields, readFields } from './form.ts'
import { renderProgress, renderProgressForm } from './render.ts'
import { choicesOf, frameOf, notice, page } from './reply.ts'

/** 办理情况和办理结果 (window standard 5.2): by the slip's link, or by its number and secret. */
export function progressRoutes(ctx: Context, assets: PageAssets): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.onError((error, c) => notice(c, assets.survey, error))

  routes.get('/m/:matter', async c => {
    const token = c.req.param('matter')
    const found = await find(ctx, token)
    if (!found) throw missed(c, 'not-found')
    const html = renderProgress({
      ...found,
      frame: frameOf(c, assets.open),
      home: `/o/${token.slice(0, 5)}`,
      isDemo: ctx.config.isDemo,
    })
    return page(c, assets.open, html)
  })

  routes.get('/o/:organization/progress', c => form(c, ctx, assets))
  routes.post('/o/:organization/progress', async c => {
    const fields = await readFields(c)
    // Groups of letters are how long secrets are copied off paper.
    const secret = (fields.secret ?? '').replaceAll(/\s/g, '')
    const token = c.req.param('organization') + secret
    const found = await find(ctx, token)
    if (!found || found.number !== fields.number?.trim()) return form(c, ctx, assets, fields)
    return c.redirect(`/m/${token}${choicesOf(c)}`, 303)
  })

  return routes
}

async function find(ctx: Context, token: string) {
  return linkTokenSchema.safeParse(token).success ? findProgress(ctx, token) : undefined
}

/** The form, empty or, with `wrong`, after a number and secret that don't belong together; these are counted. */
async function form(c: AppContext, ctx: Context, assets: PageAssets, wrong?: Fields): Promise<Response> {
  const key = c.req.param('organization') ?? ''
  const organization = await findOrganizationName(ctx, key)
  if (!organization) throw missed(c, 'not-found')
  const failure = wrong && missed(c, 'not-found')
  if (failure?.code === 'rate-limited') throw failure
  const html = renderProgressForm({
    frame: frameOf(c, assets.open),
    home: `/o/${key}`,
    isDemo: ctx.config.isDemo,
    organization,
    wrong: wrong && { number: wrong.number ?? '' },
  })
  return page(c, assets.open, html, wrong ? 422 : 200)
}
