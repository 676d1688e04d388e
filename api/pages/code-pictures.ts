import { Hono } from 'hono'
import { linkTokenSchema } from '../../shared/contract/responses.ts'
import { type Code, findCode } from '../codes/find.ts'
import { codePng, codeSvg } from '../codes/picture.ts'
import { shortCode } from '../codes/secret.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/env.ts'
import { missed } from '../http/limits.ts'
import type { PageAssets } from './assets.ts'
import { getCodePage } from './find-page.ts'
import { renderPoster } from './render.ts'

const FILE = /^([0-9A-Za-z]+)\.(svg|png)$/

/** Pictures of a code, for whoever holds the code: they show nothing that isn't in their address. */
export function codePictureRoutes(ctx: Context, assets: PageAssets): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()

  routes.get('/codes/:file', async c => {
    const [, token = '', format] = FILE.exec(c.req.param('file')) ?? []
    await getOpenCode(c, ctx, token)
    const url = `${ctx.config.publicUrl}/s/${token}`
    if (format === 'svg') return c.body(await codeSvg(url, 'Q'), 200, { 'content-type': 'image/svg+xml' })
    return c.body(new Uint8Array(await codePng(url, 'Q')), 200, { 'content-type': 'image/png' })
  })

  routes.get('/codes/:code/poster', async c => {
    const token = c.req.param('code')
    const code = await getOpenCode(c, ctx, token)
    const { organization, subject } = await getCodePage(ctx, code)
    const url = `${ctx.config.publicUrl}/s/${token}`
    const { label, service, window, staff } = subject
    c.header('content-security-policy', assets.printPolicy)
    return c.html(
      renderPoster({
        ...{ organization, label, service, window, staff, url },
        shortCode: shortCode(code.secretHash),
        qrSvg: await codeSvg(url, 'Q'),
        isTest: code.purpose === 'test',
        isDemo: ctx.config.isDemo,
        lang: c.get('lang'),
      }),
    )
  })

  return routes
}

async function getOpenCode(c: AppContext, ctx: Context, token: string): Promise<Code> {
  const found = linkTokenSchema.safeParse(token).success ? await findCode(ctx, token) : undefined
  if (!found) throw missed(c, 'code.unknown')
  if (found.state !== 'open') throw new AppError(`code.${found.state}`)
  return found.code
}
