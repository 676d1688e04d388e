import { Hono } from 'hono'
import { linkTokenSchema } from '../../shared/contract/responses.ts'
import { type Code, type CodeState, findCode } from '../codes/find.ts'
import { refuseStaff } from '../codes/refuse-staff.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/env.ts'
import { missed, spend } from '../http/limits.ts'
import { noteOpened } from '../ledger/note-opened.ts'
import type { Intake } from '../responses/intake.ts'
import { submissionOf } from '../responses/submission.ts'
import { isSignedIn } from '../sessions/is-signed-in.ts'
import type { PageAssets } from './assets.ts'
import { commandOf, type Fields, readFields } from './form.ts'
import { choicesOf, notice } from './reply.ts'
import { type Place, surveyPage } from './survey.ts'

/** The public pages: complete without a script, no cookie, one request to see and answer. */
export function pageRoutes(ctx: Context, intake: Intake, assets: PageAssets): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.onError((error, c) => notice(c, assets.survey, error))

  routes.get('/s/:code', async c => {
    const { code, state } = await getCode(c, ctx)
    if (state !== 'open') throw refusalOf(state)
    if (code.purpose === 'live' && (await isSignedIn(c))) throw new AppError('session.may-not-rate')
    const shown = await surveyPage(c, ctx, assets.survey, placeOf(c, code))
    noteOpened(ctx, code, {
      method: c.req.method,
      userAgent: c.req.header('user-agent'),
      purpose: c.req.header('sec-purpose') ?? c.req.header('purpose'),
    })
    return shown
  })

  routes.post('/s/:code', async c => {
    const fields = await readFields(c)
    const token = c.req.param('code')
    try {
      spend(c, 'ratings')
      if (!linkTokenSchema.safeParse(token).success) throw new AppError('code.unknown')
      await refuseStaff(c, token)
      const { receipt } = await intake(submissionOf(token, commandOf(fields)))
      return c.redirect(`/r/${receipt}${choicesOf(c)}`, 303)
    } catch (error) {
      return await refused(c, ctx, assets, fields, error)
    }
  })

  return routes
}

async function refused(c: AppContext, ctx: Context, assets: PageAssets, fields: Fields, error: unknown) {
  if (error instanceof AppError && error.code === 'code.unknown') throw missed(c, 'code.unknown')
  if (error instanceof AppError && error.code === 'ratings.invalid') {
    const { code, state } = await getCode(c, ctx)
    if (state !== 'open') throw refusalOf(state)
    return surveyPage(c, ctx, assets.survey, placeOf(c, code), { fields, error })
  }
  return notice(c, assets.survey, error, { action: c.req.path, fields })
}

function placeOf(c: AppContext, code: Code): Place {
  const token = c.req.param('code') ?? ''
  return { code, path: `/s/${token}`, submitUrl: `/api/v1/codes/${token}/responses` }
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
