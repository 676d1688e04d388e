import { Hono } from 'hono'
import { RECEIPT_PARTS, type ReceiptPart } from '../../shared/texts/receipts.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/env.ts'
import { missed } from '../http/limits.ts'
import { findAgain } from '../receipts/find-again.ts'
import { held, refuseStaff } from '../receipts/holder.ts'
import { rateAgain } from '../receipts/rate-again.ts'
import type { PageAssets } from './assets.ts'
import { commandOf, type Fields, readFields } from './form.ts'
import { erasePart, KEEP_PART } from './parts.ts'
import { afterPart, receiptPage } from './receipt.ts'
import { choicesOf, notice } from './reply.ts'
import { type Place, surveyPage } from './survey.ts'

/** The receipt and everything that its holder can still do: plain forms, each saved on its own. */
export function receiptPageRoutes(ctx: Context, assets: PageAssets): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.onError((error, c) => notice(c, assets.survey, error))

  routes.get('/r/:receipt', c => receiptPage(c, ctx, assets.receipt))

  for (const part of RECEIPT_PARTS) routes.post(`/r/:receipt/${part}`, c => keep(c, ctx, assets, part))
  routes.post('/r/:receipt/erasure', async c => {
    const fields = await readFields(c)
    try {
      return afterPart(c, await held(c, () => erasePart(ctx, c.req.param('receipt'), fields)), 'erased')
    } catch (error) {
      return failure(c, assets, fields, error)
    }
  })
  // Where a page that came back with errors is loaded anew.
  for (const path of [...RECEIPT_PARTS, 'erasure']) {
    routes.get(`/r/:receipt/${path}`, c => c.redirect(`/r/${c.req.param('receipt')}${choicesOf(c)}`, 303))
  }

  routes.get('/r/:receipt/again', async c => {
    await refuseStaff(c, c.req.param('receipt'))
    return surveyPage(c, ctx, assets.survey, await getPlace(c, ctx))
  })
  routes.post('/r/:receipt/again', async c => {
    const fields = await readFields(c)
    const token = c.req.param('receipt')
    try {
      await refuseStaff(c, token)
      const { channel: _, ...command } = commandOf(fields)
      const { receipt } = await held(c, () => rateAgain(ctx, token, command))
      return c.redirect(`/r/${receipt}${choicesOf(c)}`, 303)
    } catch (error) {
      if (!isOf(error, 'ratings.invalid')) return failure(c, assets, fields, error)
      return surveyPage(c, ctx, assets.survey, await getPlace(c, ctx), { fields, error })
    }
  })

  return routes
}

async function keep(c: AppContext, ctx: Context, assets: PageAssets, part: ReceiptPart): Promise<Response> {
  const fields = await readFields(c)
  try {
    await held(c, () => KEEP_PART[part](ctx, c.req.param('receipt') ?? '', fields))
    return afterPart(c, part, 'saved')
  } catch (error) {
    if (!isOf(error, 'body.invalid', 'comment.written')) return failure(c, assets, fields, error)
    return receiptPage(c, ctx, assets.receipt, { part, fields, error })
  }
}

/** The page that says what went wrong; where trying again can help, with the same fields to send. */
function failure(c: AppContext, assets: PageAssets, fields: Fields, error: unknown): Response {
  return notice(c, assets.survey, error, { action: c.req.path, fields })
}

/** Throws not-found, and conflict where the answer has been given again already. */
async function getPlace(c: AppContext, ctx: Context): Promise<Place> {
  const token = c.req.param('receipt') ?? ''
  const found = await findAgain(ctx, token)
  if (!found) throw missed(c, 'not-found')
  if (found.isReplaced) throw new AppError('conflict')
  const { code, versionId, day, isContacted } = found
  const receipt = `/r/${token}`
  const submitUrl = `/api/v1/receipts/${token}/responses`
  return { code, versionId, day, submitUrl, path: `${receipt}/again`, again: { receipt, replaces: !isContacted } }
}

function isOf(error: unknown, ...codes: AppError['code'][]): error is AppError {
  return error instanceof AppError && codes.includes(error.code)
}
