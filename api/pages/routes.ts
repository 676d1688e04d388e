import { Hono } from 'hono'
import { linkTokenSchema } from '../../shared/contract/responses.ts'
import { type CodeState, findCode } from '../codes/find.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/env.ts'
import { missed, spend } from '../http/limits.ts'
import { findReceipt } from '../receipts/find.ts'
import type { Intake } from '../responses/intake.ts'
import { submissionOf } from '../responses/submission.ts'
import type { PageAssets } from './assets.ts'
import { commandOf, type Fields, readFields } from './form.ts'
import { renderReceipt } from './render.ts'
import { choicesOf, frameOf, notice, page } from './reply.ts'
import { surveyPage } from './survey.ts'

/** The public pages: complete without a script, no cookie, one request to see and answer. */
export function pageRoutes(ctx: Context, intake: Intake, assets: PageAssets): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.onError((error, c) => notice(c, assets, error))

  routes.get('/s/:code', async c => {
    const { code, state } = await getCode(c, ctx)
    if (state !== 'open') throw refusalOf(state)
    return surveyPage(c, ctx, assets, code)
  })

  routes.post('/s/:code', async c => {
    const fields = await readFields(c)
    const token = c.req.param('code')
    try {
      spend(c, 'ratings')
      if (!linkTokenSchema.safeParse(token).success) throw new AppError('code.unknown')
      const { receipt } = await intake(submissionOf(token, commandOf(fields)))
      return c.redirect(`/r/${receipt}${choicesOf(frameOf(c, assets))}`, 303)
    } catch (error) {
      return await refused(c, ctx, assets, fields, error)
    }
  })

  routes.get('/r/:receipt', async c => {
    const token = c.req.param('receipt')
    const found = linkTokenSchema.safeParse(token).success ? await findReceipt(ctx, token) : undefined
    if (!found) throw missed(c, 'not-found')
    const { anotherToken, ...shown } = found
    const frame = frameOf(c, assets)
    const html = renderReceipt({
      ...shown,
      frame,
      replyPromise: undefined,
      isTest: found.counted === 'test',
      isDemo: false,
      receiptUrl: `${ctx.config.publicUrl}/r/${token}`,
      anotherUrl: anotherToken && `/s/${anotherToken}${choicesOf(frame)}`,
    })
    return page(c, assets, html)
  })

  return routes
}

async function refused(c: AppContext, ctx: Context, assets: PageAssets, fields: Fields, error: unknown) {
  if (error instanceof AppError && error.code === 'code.unknown') throw missed(c, 'code.unknown')
  if (error instanceof AppError && error.code === 'ratings.invalid') {
    const { code, state } = await getCode(c, ctx)
    if (state !== 'open') throw refusalOf(state)
    return surveyPage(c, ctx, assets, code, { fields, error })
  }
  return notice(c, assets, error, { action: c.req.path, fields })
}

/** Throws code.unknown, the same for every code that was never given out. */
async function getCode(c: AppContext, ctx: Context) {
  const token = c.req.param('code') ?? ''
  const found = linkTokenSchema.safeParse(token).success ? await findCode(ctx, token) : undefined
  if (!found) throw missed(c, 'code.unknown')
  return found
}

function refusalOf(state: Exclude<CodeState, 'open'>): AppError {
  return new AppError(`code.${state}`)
}
