import type { Code } from '../codes/find.ts'
import type { Context } from '../context.ts'
import type { AppError } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import { problemMessage } from '../http/error-reply.ts'
import type { Inlined } from './assets.ts'
import { getCodePage } from './find-page.ts'
import { type Fields, givenOf } from './form.ts'
import { renderSurvey, type SurveyPage } from './render.ts'
import { frameOf, page } from './reply.ts'

const NONCE_BYTES = 16

/** Where a questionnaire stands: behind its code, or behind the receipt of an answer that is given again. */
export interface Place {
  readonly code: Code
  /** Path of the page and of its form. */
  readonly path: string
  readonly submitUrl: string
  readonly versionId?: string | undefined
  readonly day?: string | undefined
  readonly again?: SurveyPage['again']
}

/** The questionnaire, fresh or, with `refused`, as it came back with its answers kept. */
export async function surveyPage(
  c: AppContext,
  ctx: Context,
  assets: Inlined,
  { code, path, submitUrl, versionId, day, again }: Place,
  refused?: { fields: Fields; error: AppError },
): Promise<Response> {
  const shown = await getCodePage(ctx, code, versionId ?? refused?.fields.version)
  const frame = frameOf(c, assets, path)
  const html = renderSurvey({
    frame,
    organization: shown.organization,
    subject: shown.subject,
    day: day ?? shown.day,
    content: shown.version.content,
    version: shown.version.id,
    nonce: refused?.fields.nonce ?? ctx.random(NONCE_BYTES).toString('base64url'),
    action: path,
    submitUrl,
    isTest: code.purpose === 'test',
    isDemo: ctx.config.isDemo,
    standing: code.kind === 'standing',
    again,
    given: refused && givenOf(refused.fields),
    problems: refused?.error.problems.map(problem => ({
      item: problem.params.item === undefined ? undefined : String(problem.params.item),
      message: problemMessage(problem, frame.lang),
    })),
  })
  return page(c, assets, html, refused ? 422 : 200)
}
