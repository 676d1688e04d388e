import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { inScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { draftRow } from './draft-row.ts'

/** Far more than anybody can tell apart in a list. */
const MOST_QUESTIONNAIRES = 200

/** A questionnaire of the organization's own that begins as a draft: empty, a copy, or read from a file. */
export function createQuestionnaire(ctx: Context, scope: TenantScope, content: QuestionnaireContent): Promise<string> {
  const { organizationId } = scope
  return inScope(ctx.db, scope, async trx => {
    await keepFew(trx, organizationId)
    const id = ctx.newId()
    await trx
      .insertInto('questionnaire')
      .values({ organizationId, id, form: content.form, builtIn: null, createdAt: ctx.now() })
      .execute()
    await trx
      .insertInto('questionnaireDraft')
      .values({ organizationId, questionnaireId: id, ...draftRow(ctx, scope, content) })
      .execute()
    const subject = { subjectKind: 'questionnaire', subjectId: id }
    await record(ctx, trx, scope, { action: 'questionnaire.created', ...subject, details: { form: content.form } })
    return id
  })
}

async function keepFew(trx: Trx, organizationId: string): Promise<void> {
  const { count } = await trx
    .selectFrom('questionnaire')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organizationId', '=', organizationId)
    .where(({ or, exists, selectFrom }) =>
      // Drafts that were thrown away before they became anything leave nothing to choose from.
      or(
        (['questionnaireVersion', 'questionnaireDraft'] as const).map(table =>
          exists(
            selectFrom(`${table} as part` as 'questionnaireDraft as part')
              .select('part.questionnaireId')
              .whereRef('part.organizationId', '=', 'questionnaire.organizationId')
              .whereRef('part.questionnaireId', '=', 'questionnaire.id'),
          ),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  if (Number(count) >= MOST_QUESTIONNAIRES) throw new AppError('questionnaire.too-many', { limit: MOST_QUESTIONNAIRES })
}
