import type { Form } from '../../shared/domain/dimensions.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { findVersions } from './versions.ts'

/** Puts a published version into use for a form. Answers that are under way keep the version they were shown. */
export function chooseVersion(ctx: Context, scope: TenantScope, form: Form, versionId: string): Promise<void> {
  const { organizationId } = scope
  return inScope(ctx.db, scope, async trx => {
    const version = (await findVersions(ctx, reading(trx), [organizationId], [versionId])).get(versionId)
    if (version?.organizationId !== organizationId) throw new AppError('not-found')
    if (version.content.form !== form) throw new AppError('questionnaire.form-mismatch')
    const chosenAt = ctx.now()
    await trx
      .insertInto('questionnaireUse')
      .values({ organizationId, form, versionId, chosenAt })
      .onConflict(conflict => conflict.columns(['organizationId', 'form']).doUpdateSet({ versionId, chosenAt }))
      .execute()
    const subject = { subjectKind: 'questionnaire-version', subjectId: versionId }
    await record(ctx, trx, scope, { action: 'questionnaire.chosen', ...subject, details: { form } })
  })
}
