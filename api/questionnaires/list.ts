import type { QuestionnaireReply } from '../../shared/contract/questionnaires.ts'
import type { Context } from '../context.ts'
import { readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

/** Every questionnaire with its newest version, and which version each form shows. */
export function listQuestionnaires(ctx: Context, scope: TenantScope): Promise<QuestionnaireReply[]> {
  const { organizationId } = scope
  return readInScope(ctx.db, scope, async trx => {
    const uses = await trx
      .selectFrom('questionnaireUse')
      .select('versionId')
      .where('organizationId', '=', organizationId)
      .execute()
    const rows = await trx
      .selectFrom('questionnaire as q')
      .innerJoin('questionnaireVersion as v', join =>
        join.onRef('v.organizationId', '=', 'q.organizationId').onRef('v.questionnaireId', '=', 'q.id'),
      )
      .select([
        'q.id',
        'q.form',
        'q.builtIn',
        'v.id as versionId',
        'v.number',
        'v.digest',
        'v.content',
        'v.publishedAt',
      ])
      .where('q.organizationId', '=', organizationId)
      .orderBy('q.createdAt')
      .orderBy('q.id')
      .orderBy('v.number', 'desc')
      .execute()
    const newest = rows.filter((row, index) => rows[index - 1]?.id !== row.id)
    const inUse = new Set(uses.map(use => use.versionId))
    return newest.map(({ id, form, builtIn, versionId, number, digest, content, publishedAt }) => ({
      id,
      form,
      builtIn,
      version: { id: versionId, number, digest, publishedAt },
      content: JSON.parse(content),
      inUse: inUse.has(versionId),
    }))
  })
}
