import type { DraftChange } from '../../shared/contract/questionnaire-drafts.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { inScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { draftRow, getEditable } from './draft-row.ts'

/**
 * Saves what was changed since `revision`, or the first draft after a publication. Throws conflict where somebody has
 * saved, published or thrown away the draft since; the same content once more is no conflict.
 */
export function saveDraft(ctx: Context, scope: TenantScope, id: string, change: DraftChange): Promise<void> {
  return inScope(ctx.db, scope, async trx => {
    const { form } = await getEditable(trx, scope, id)
    if (change.content.form !== form) {
      throw new AppError('body.invalid', {}, [{ code: 'questionnaire.form-fixed', path: 'content.form', params: {} }])
    }
    const row = draftRow(ctx, scope, change.content)
    if (!(await store(trx, scope.organizationId, id, change.revision, row))) {
      const stored = await findContent(trx, scope.organizationId, id)
      if (stored !== row.content) throw new AppError('conflict')
      return
    }
    await record(ctx, trx, scope, {
      action: 'questionnaire.draft-saved',
      subjectKind: 'questionnaire',
      subjectId: id,
    })
  })
}

type Row = ReturnType<typeof draftRow>

async function store(trx: Trx, organizationId: string, questionnaireId: string, seen: string | null, row: Row) {
  if (seen === null) {
    return trx
      .insertInto('questionnaireDraft')
      .values({ organizationId, questionnaireId, ...row })
      .onConflict(conflict => conflict.doNothing())
      .returning('revision')
      .executeTakeFirst()
  }
  return trx
    .updateTable('questionnaireDraft')
    .set(row)
    .where('organizationId', '=', organizationId)
    .where('questionnaireId', '=', questionnaireId)
    .where('revision', '=', seen)
    .returning('revision')
    .executeTakeFirst()
}

async function findContent(trx: Trx, organizationId: string, questionnaireId: string): Promise<string | undefined> {
  const found = await trx
    .selectFrom('questionnaireDraft')
    .select('content')
    .where('organizationId', '=', organizationId)
    .where('questionnaireId', '=', questionnaireId)
    .executeTakeFirst()
  return found?.content
}
