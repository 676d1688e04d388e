import type { DraftReply, QuestionnaireDetail } from '../../shared/contract/questionnaires.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

/** One questionnaire: its versions, how many answers each has and which is in use, and its draft. Throws not-found. */
export function getQuestionnaire(ctx: Context, scope: TenantScope, id: string): Promise<QuestionnaireDetail> {
  const { organizationId } = scope
  return readInScope(ctx.db, scope, async trx => {
    const found = await trx
      .selectFrom('questionnaire')
      .select(['id', 'form', 'builtIn'])
      .where('organizationId', '=', organizationId)
      .where('id', '=', id)
      .executeTakeFirst()
    const versions = await versionsOf(trx, organizationId, id)
    const draft = await findDraft(trx, organizationId, id)
    if (!found || (versions.length === 0 && !draft)) throw new AppError('not-found')
    return { ...found, versions, draft: draft ?? null }
  })
}

async function versionsOf(trx: ReadTrx, organizationId: string, id: string): Promise<QuestionnaireDetail['versions']> {
  const rows = await trx
    .selectFrom('questionnaireVersion')
    .select(['id', 'number', 'digest', 'publishedAt', 'content'])
    .where('organizationId', '=', organizationId)
    .where('questionnaireId', '=', id)
    .orderBy('number', 'desc')
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map(row => row.id)
  const answers = await trx
    .selectFrom('response')
    .select(({ fn }) => ['versionId', fn.countAll<number>().as('count')])
    .where('organizationId', '=', organizationId)
    .where('versionId', 'in', ids)
    .groupBy('versionId')
    .execute()
  const uses = await trx
    .selectFrom('questionnaireUse')
    .select('versionId')
    .where('organizationId', '=', organizationId)
    .execute()
  return rows.map(({ content, ...row }) => {
    const { title, items }: QuestionnaireContent = JSON.parse(content)
    return {
      ...row,
      title,
      items: items.length,
      answers: Number(answers.find(({ versionId }) => versionId === row.id)?.count ?? 0),
      inUse: uses.some(({ versionId }) => versionId === row.id),
    }
  })
}

/** What is being written, with the name of whoever saved it last. */
export async function findDraft(trx: ReadTrx, organizationId: string, id: string): Promise<DraftReply | undefined> {
  const row = await trx
    .selectFrom('questionnaireDraft')
    .leftJoin('account', 'account.id', 'questionnaireDraft.accountId')
    .select(['revision', 'content', 'savedAt', 'account.name as savedBy'])
    .where('organizationId', '=', organizationId)
    .where('questionnaireId', '=', id)
    .executeTakeFirst()
  return row && { ...row, content: JSON.parse(row.content) }
}
