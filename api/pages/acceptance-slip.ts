import { Hono } from 'hono'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import type { AcceptanceSlipProps } from '../../shared/ui/print/acceptance-slip.tsx'
import { codeSvg } from '../codes/picture.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import type { AppEnv } from '../http/env.ts'
import { getMatter } from '../ledger/get-matter.ts'
import { readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { guard, tenantScope } from '../sessions/guard.ts'
import { findPublicPage } from './find-public-page.ts'
import { printFailure } from './print-routes.ts'
import { renderAcceptanceSlip } from './render-print.ts'

const MEMBERS = guard(MEMBER_ROLES)

/** 受理回执: printed by whoever runs the organization or owns the matter, for they alone may read its secret. */
export function acceptanceSlipRoutes(ctx: Context): Hono<AppEnv> {
  const routes = new Hono<AppEnv>()
  routes.onError(printFailure)

  routes.get('/print/organizations/:organization/matters/:matter', MEMBERS, async c => {
    const slip = await slipOf(ctx, tenantScope(c), c.req.param('matter'))
    const { html, policy } = renderAcceptanceSlip({ ...slip, lang: c.get('lang') })
    c.header('content-security-policy', policy)
    return c.html(html)
  })
  return routes
}

async function slipOf(ctx: Context, scope: TenantScope, id: string): Promise<Omit<AcceptanceSlipProps, 'lang'>> {
  const { progressSecret: secret, facts, ...matter } = await getMatter(ctx, scope, id)
  if (secret === null) throw new AppError('role.forbidden')
  const { number, service, askedOn, commissionedOn, acceptedOn, promisedOn, commissionGaps } = matter
  const { key } = await keyOf(ctx, scope)
  const open = await findPublicPage(ctx, key)
  if (!open) throw new AppError('not-found')
  const told = facts.find(fact => fact.kind === 'materials')?.details.list
  const { publicUrl, isDemo } = ctx.config
  const url = `${publicUrl}/m/${key}${secret}`
  return {
    ...{ number, askedOn, commissionedOn, acceptedOn, promisedOn, commissionGaps, secret, url, isDemo },
    organization: open.organization,
    phone: open.profile.phone,
    complaintPhone: open.profile.complaints?.phone,
    service: service.name,
    window: matter.window?.name,
    owner: matter.owner?.name,
    materials: Array.isArray(told) ? told : [],
    qrSvg: await codeSvg(url, 'Q'),
    formUrl: `${publicUrl}/o/${key}/progress`,
    printedOn: businessDayOf(ctx.now()),
  }
}

function keyOf(ctx: Context, scope: TenantScope) {
  return readInScope(ctx.db, scope, trx =>
    trx.selectFrom('organization').select('key').where('id', '=', scope.organizationId).executeTakeFirstOrThrow(),
  )
}
