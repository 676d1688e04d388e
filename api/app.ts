import { join } from 'node:path'
import { compress } from 'hono/compress'
import { attentionRoutes } from './attention/routes.ts'
import { catalogueRoutes } from './catalogue/routes.ts'
import { codeBatchRoutes } from './codes/batch-routes.ts'
import { codeRoutes } from './codes/routes.ts'
import { comparisonRoutes } from './comparison/routes.ts'
import type { Context } from './context.ts'
import { demoAlias } from './demo/alias.ts'
import { demoRoutes } from './demo/routes.ts'
import { docsRoutes } from './docs/routes.ts'
import { AppError } from './errors.ts'
import { exportRoutes } from './exports/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { adminFiles } from './http/admin-files.ts'
import { client } from './http/client.ts'
import { errorReply } from './http/error-reply.ts'
import { guardHeaders } from './http/headers.ts'
import { jsonOnly, limitBody } from './http/limits.ts'
import { ownOrigin } from './http/origin.ts'
import { importRoutes } from './imports/routes.ts'
import { appointmentRoutes } from './ledger/appointment-routes.ts'
import { clientRoutes } from './ledger/client-routes.ts'
import { ledgerInvitationRoutes } from './ledger/invitation-routes.ts'
import { matterRoutes } from './ledger/matter-routes.ts'
import { visitRoutes } from './ledger/visit-routes.ts'
import { passwordResetRoutes } from './members/reset-routes.ts'
import { memberRoutes } from './members/routes.ts'
import { profileRoutes } from './organizations/profile-routes.ts'
import { organizationRoutes } from './organizations/routes.ts'
import { acceptanceSlipRoutes } from './pages/acceptance-slip.ts'
import { loadPageAssets } from './pages/assets.ts'
import { codePictureRoutes } from './pages/code-pictures.ts'
import { previewRoutes } from './pages/preview.ts'
import { printRoutes } from './pages/print-routes.ts'
import { progressRoutes } from './pages/progress-routes.ts'
import { publicRoutes } from './pages/public-routes.ts'
import { receiptPageRoutes } from './pages/receipt-routes.ts'
import { pageRoutes } from './pages/routes.ts'
import { platformAccountRoutes } from './platform/account-routes.ts'
import { platformRoutes } from './platform/routes.ts'
import { questionnaireDraftRoutes } from './questionnaires/draft-routes.ts'
import { questionnaireRoutes } from './questionnaires/routes.ts'
import { receiptRoutes } from './receipts/routes.ts'
import { recordRoutes } from './records/routes.ts'
import { createIntake } from './responses/intake.ts'
import { responseRoutes } from './responses/routes.ts'
import { satisfactionRoutes } from './satisfaction/routes.ts'
import { accountRoutes } from './sessions/account-routes.ts'
import { newRoutes } from './sessions/define-route.ts'
import { sessionRoutes } from './sessions/routes.ts'
import type { SetupLink } from './setup/link.ts'
import { setupRoutes } from './setup/routes.ts'
import { snapshotRoutes } from './snapshots/routes.ts'

export interface AppParts {
  readonly ctx: Context
  /** Where the build put the pages' and the admin app's files. */
  readonly distDir: string
  readonly version: string
  readonly setupLink?: SetupLink | undefined
  /** In a demo: the code that /s/demo stands for, and how to end it all. */
  readonly demo?: { readonly code: string; readonly end: () => void } | undefined
}

/** The whole server as one function of a request. */
export function createApp({ ctx, distDir, version, setupLink, demo }: AppParts) {
  const intake = createIntake(ctx)
  const assets = loadPageAssets(join(distDir, 'survey'))
  const app = newRoutes(demo && { getPath: demoAlias(demo.code) })

  app.use(async (c, next) => {
    c.set('ctx', ctx)
    await next()
  })
  app.use(guardHeaders, client, ownOrigin, limitBody)
  app.use('/admin/*', compress())
  app.use('/s/*', compress())
  app.use('/r/*', compress())
  app.use('/o/*', compress())
  app.use('/m/*', compress())
  // Replies to a rating are small: packing one costs more than storing it.
  app.get('/api/*', compress())
  app.use('/api/v1/*', jsonOnly)

  app.route('/api/v1', setupRoutes(ctx, setupLink))
  app.route('/api/v1', sessionRoutes(ctx))
  app.route('/api/v1', accountRoutes(ctx))
  app.route('/api/v1', snapshotRoutes(ctx))
  app.route('/api/v1', memberRoutes(ctx))
  app.route('/api/v1', passwordResetRoutes(ctx))
  app.route('/api/v1', platformRoutes(ctx))
  app.route('/api/v1', platformAccountRoutes(ctx))
  app.route('/api/v1', organizationRoutes(ctx))
  app.route('/api/v1', profileRoutes(ctx))
  app.route('/api/v1', catalogueRoutes(ctx))
  app.route('/api/v1', questionnaireRoutes(ctx))
  app.route('/api/v1', questionnaireDraftRoutes(ctx))
  app.route('/api/v1', codeRoutes(ctx))
  app.route('/api/v1', codeBatchRoutes(ctx))
  app.route('/api/v1', printRoutes(ctx))
  app.route('/api/v1', responseRoutes(intake))
  app.route('/api/v1', receiptRoutes(ctx))
  app.route('/api/v1', clientRoutes(ctx))
  app.route('/api/v1', matterRoutes(ctx))
  app.route('/api/v1', visitRoutes(ctx))
  app.route('/api/v1', ledgerInvitationRoutes(ctx))
  app.route('/api/v1', appointmentRoutes(ctx))
  app.route('/api/v1', recordRoutes(ctx))
  app.route('/api/v1', attentionRoutes(ctx))
  app.route('/api/v1', satisfactionRoutes(ctx))
  app.route('/api/v1', comparisonRoutes(ctx))
  app.route('/api/v1', exportRoutes(ctx))
  app.route('/api/v1', importRoutes(ctx))
  if (demo) app.route('/api/v1', demoRoutes(ctx, demo.end))
  app.route('/', docsRoutes(app, version))
  app.route('/', healthRoutes(ctx))
  app.route('/', pageRoutes(ctx, intake, assets))
  app.route('/', receiptPageRoutes(ctx, assets))
  app.route('/', previewRoutes(ctx, assets))
  app.route('/', codePictureRoutes(ctx, assets))
  app.route('/', publicRoutes(ctx, assets))
  app.route('/', progressRoutes(ctx, assets))
  app.route('/', acceptanceSlipRoutes(ctx))
  app.route('/', adminFiles(join(distDir, 'admin'), ctx.config.isDemo))
  app.get('/', c => c.redirect('/admin/'))

  app.notFound(c => errorReply(new AppError('not-found'), c))
  app.onError((error, c) => errorReply(error, c))
  return app
}
