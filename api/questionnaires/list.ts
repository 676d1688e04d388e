import type { QuestionnaireList, QuestionnaireReply } from '../../shared/contract/questionnaires.ts'
import { FORMS } from '../../shared/domain/dimensions.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import type { Context } from '../context.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

/** Every questionnaire with its newest version, what is being written, and which version each form shows. */
export function listQuestionnaires(ctx: Context, scope: TenantScope): Promise<QuestionnaireList> {
  const { organizationId } = scope
  return readInScope(ctx.db, scope, async trx => {
    const uses = await usesOf(ctx, trx, organizationId)
    const questionnaires = await publishedOf(trx, organizationId, new Set(uses.map(use => use.version)))
    const published = new Set(questionnaires.map(each => each.id))
    const drafts = await trx
      .selectFrom('questionnaireDraft')
      .leftJoin('account', 'account.id', 'questionnaireDraft.accountId')
      .select(['questionnaireId', 'content', 'savedAt', 'account.name as savedBy'])
      .where('organizationId', '=', organizationId)
      .orderBy('savedAt', 'desc')
      .execute()
    return {
      questionnaires,
      uses,
      drafts: drafts.map(({ questionnaireId, content: text, savedAt, savedBy }) => {
        const { form, title, items }: QuestionnaireContent = JSON.parse(text)
        const isNew = !published.has(questionnaireId)
        return { questionnaire: questionnaireId, form, title, items: items.length, isNew, savedAt, savedBy }
      }),
    }
  })
}

async function publishedOf(
  trx: ReadTrx,
  organizationId: string,
  inUse: ReadonlySet<string>,
): Promise<QuestionnaireReply[]> {
  const rows = await trx
    .selectFrom('questionnaire as q')
    .innerJoin('questionnaireVersion as v', join =>
      join.onRef('v.organizationId', '=', 'q.organizationId').onRef('v.questionnaireId', '=', 'q.id'),
    )
    .select(['q.id', 'q.form', 'q.builtIn', 'v.id as versionId', 'v.number', 'v.digest', 'v.content', 'v.publishedAt'])
    .where('q.organizationId', '=', organizationId)
    .orderBy('q.createdAt')
    .orderBy('q.id')
    .orderBy('v.number', 'desc')
    .execute()
  const newest = rows.filter((row, index) => rows[index - 1]?.id !== row.id)
  return newest.map(({ id, form, builtIn, versionId, number, digest, content, publishedAt }) => ({
    id,
    form,
    builtIn,
    version: { id: versionId, number, digest, publishedAt },
    content: JSON.parse(content),
    inUse: inUse.has(versionId),
  }))
}

async function usesOf(ctx: Context, trx: ReadTrx, organizationId: string): Promise<QuestionnaireList['uses']> {
  const rows = await trx
    .selectFrom('questionnaireUse as use')
    .innerJoin('questionnaireVersion as v', join =>
      join.onRef('v.organizationId', '=', 'use.organizationId').onRef('v.id', '=', 'use.versionId'),
    )
    .select(['use.form', 'v.questionnaireId as questionnaire', 'v.id as version', 'v.number', 'use.chosenAt as since'])
    .where('use.organizationId', '=', organizationId)
    .execute()
  const codes = await trx
    .selectFrom('code')
    .select(({ fn }) => ['form', fn.countAll<number>().as('count')])
    .where('organizationId', '=', organizationId)
    .where('revokedAt', 'is', null)
    .where(eb => eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', ctx.now())]))
    .groupBy('form')
    .execute()
  const inOrder = FORMS.flatMap(form => rows.filter(row => row.form === form))
  return inOrder.map(row => ({
    ...row,
    openCodes: Number(codes.find(code => code.form === row.form)?.count ?? 0),
  }))
}
