import { Hono } from 'hono'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import type { AppContext, AppEnv } from '../http/env.ts'
import { names } from '../names.ts'
import { findDraft } from '../questionnaires/get.ts'
import { getVersion } from '../questionnaires/get-version.ts'
import { readInScope } from '../scope/in-scope.ts'
import { guard, tenantScope } from '../sessions/guard.ts'
import type { Inlined, PageAssets } from './assets.ts'
import { renderReceipt, renderSurvey } from './render.ts'
import { frameOf, notice, page } from './reply.ts'

const MEMBERS = guard(MEMBER_ROLES)
const BASE = '/preview/organizations/:organization'

/** The real pages of a version or a draft, for members, in a frame of our own: nothing can be sent from them. */
export function previewRoutes(ctx: Context, assets: PageAssets): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.onError((error, c) => notice(frameable(c), assets.preview.survey, error))

  routes.get(`${BASE}/questionnaires/:questionnaire/draft`, MEMBERS, async c => {
    const scope = tenantScope(c)
    const draft = await readInScope(ctx.db, scope, trx =>
      findDraft(trx, scope.organizationId, c.req.param('questionnaire')),
    )
    if (!draft) throw new AppError('not-found')
    return preview(c, ctx, assets, draft.content)
  })
  routes.get(`${BASE}/questionnaire-versions/:version`, MEMBERS, async c => {
    const { content } = await getVersion(ctx, tenantScope(c), c.req.param('version'))
    return preview(c, ctx, assets, content)
  })
  return routes
}

/** The rating page or, with `part=receipt`, what may be said after it. */
async function preview(c: AppContext, ctx: Context, assets: PageAssets, content: QuestionnaireContent) {
  const { organizationId } = tenantScope(c)
  const { nameZh, nameEn } = await readInScope(ctx.db, tenantScope(c), trx =>
    trx
      .selectFrom('organization')
      .select(['nameZh', 'nameEn'])
      .where('id', '=', organizationId)
      .executeTakeFirstOrThrow(),
  )
  const organization = names(nameZh, nameEn)
  frameable(c)
  if (c.req.query('part') === 'receipt') return receipt(c, ctx, assets.preview.receipt, organization, content)
  const html = renderSurvey({
    ...{ organization, content, subject: {}, version: '', nonce: '', action: '', submitUrl: '' },
    frame: frameOf(c, assets.preview.survey),
    day: businessDayOf(ctx.now()),
    ...{ isTest: false, isDemo: false, standing: true, isPreview: true },
  })
  return page(c, assets.preview.survey, html)
}

function receipt(
  c: AppContext,
  ctx: Context,
  assets: Inlined,
  organization: ReturnType<typeof names>,
  content: QuestionnaireContent,
) {
  const { lang, path, ...frame } = frameOf(c, assets)
  const html = renderReceipt({
    ...{ organization, content },
    frame: { lang, path: `${path}?part=receipt`, ...frame },
    number: '—',
    receivedAt: ctx.now(),
    replyPromise: undefined,
    receiptUrl: '',
    counted: 'counted',
    said: { tags: null, comment: null, followUp: null, answers: {}, contact: null },
    mayRateAgain: false,
    contactedAt: null,
    ...{ isTest: false, isDemo: false, isPreview: true },
  })
  return page(c, assets, html)
}

function frameable(c: AppContext): AppContext {
  c.header('x-frame-options', 'SAMEORIGIN')
  return c
}
