import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import { identityProblems } from '../../shared/domain/publishable.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { inScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { getEditable } from './draft-row.ts'
import { publishVersion, refuse } from './publish.ts'

/**
 * Makes the draft the next version, for good, and returns its id. Whoever takes the draft away publishes it: of two at
 * once one is told conflict. Throws questionnaire.unpublishable, with every reason; the draft then stays.
 */
export function publishDraft(ctx: Context, scope: TenantScope, id: string, revision: string): Promise<string> {
  const { organizationId } = scope
  return inScope(ctx.db, scope, async trx => {
    await getEditable(trx, scope, id)
    const content: QuestionnaireContent = JSON.parse(await takeDraft(trx, scope, id, revision))
    const earlier = await trx
      .selectFrom('questionnaireVersion')
      .select(['number', 'content'])
      .where('organizationId', '=', organizationId)
      .where('questionnaireId', '=', id)
      .orderBy('number', 'desc')
      .execute()
    if (earlier[0]?.content === canonicalJson(content)) throw new AppError('questionnaire.unchanged')
    refuse(
      identityProblems(
        content,
        earlier.map(version => JSON.parse(version.content)),
      ),
    )
    const number = (earlier[0]?.number ?? 0) + 1
    const versionId = await publishVersion(ctx, trx, organizationId, id, number, content)
    const subject = { subjectKind: 'questionnaire-version', subjectId: versionId }
    await record(ctx, trx, scope, { action: 'questionnaire.published', ...subject, details: { number } })
    return versionId
  })
}

/** Throws the draft away; what is published stays. Throws conflict where it was changed since. */
export function discardDraft(ctx: Context, scope: TenantScope, id: string, revision: string): Promise<void> {
  return inScope(ctx.db, scope, async trx => {
    await getEditable(trx, scope, id)
    await takeDraft(trx, scope, id, revision)
    await record(ctx, trx, scope, {
      action: 'questionnaire.draft-discarded',
      subjectKind: 'questionnaire',
      subjectId: id,
    })
  })
}

/** Its content; throws conflict where another revision stands there, or none. */
async function takeDraft(trx: Trx, { organizationId }: TenantScope, id: string, revision: string): Promise<string> {
  const taken = await trx
    .deleteFrom('questionnaireDraft')
    .where('organizationId', '=', organizationId)
    .where('questionnaireId', '=', id)
    .where('revision', '=', revision)
    .returning('content')
    .executeTakeFirst()
  if (!taken) throw new AppError('conflict')
  return taken.content
}
