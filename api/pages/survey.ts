import type { Code } from '../codes/find.ts'
import type { Context } from '../context.ts'
import type { AppError } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import { problemMessage } from '../http/error-reply.ts'
import type { PageAssets } from './assets.ts'
import { getCodePage } from './find-page.ts'
import { type Fields, givenOf } from './form.ts'
import { renderSurvey } from './render.ts'
import { choicesOf, frameOf, page } from './reply.ts'

const NONCE_BYTES = 16

/** The page of a code, fresh or, with `refused`, as it came back with its answers kept. */
export async function surveyPage(
  c: AppContext,
  ctx: Context,
  assets: PageAssets,
  code: Code,
  refused?: { fields: Fields; error: AppError },
): Promise<Response> {
  const shown = await getCodePage(ctx, code, refused?.fields.version)
  const frame = frameOf(c, assets)
  const token = c.req.param('code') ?? ''
  const html = renderSurvey({
    frame,
    organization: shown.organization,
    subject: shown.subject,
    day: shown.day,
    content: shown.version.content,
    version: shown.version.id,
    nonce: refused?.fields.nonce ?? ctx.random(NONCE_BYTES).toString('base64url'),
    action: `/s/${token}${choicesOf(frame)}`,
    submitUrl: `/api/v1/codes/${token}/responses`,
    isTest: code.purpose === 'test',
    isDemo: false,
    standing: code.kind === 'standing',
    given: refused && givenOf(refused.fields),
    problems: refused?.error.problems.map(problem => ({
      item: problem.params.item === undefined ? undefined : String(problem.params.item),
      message: problemMessage(problem, frame.lang),
    })),
  })
  return page(c, assets, html, refused ? 422 : 200)
}
