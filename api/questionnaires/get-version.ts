import type { VersionComparison, VersionReply } from '../../shared/contract/questionnaires.ts'
import { compareQuestionnaires } from '../../shared/domain/compare-questionnaires.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'

/** One published version. Throws not-found. */
export function getVersion(ctx: Context, scope: TenantScope, id: string): Promise<VersionReply> {
  return readInScope(ctx.db, scope, trx => readVersion(trx, scope.organizationId, id))
}

/** What tells one version from another, of the same questionnaire or not. Throws not-found. */
export function compareVersions(
  ctx: Context,
  scope: TenantScope,
  ids: { from: string; to: string },
): Promise<VersionComparison> {
  return readInScope(ctx.db, scope, async trx => {
    const from = await readVersion(trx, scope.organizationId, ids.from)
    const to = await readVersion(trx, scope.organizationId, ids.to)
    const changes = compareQuestionnaires(from.content, to.content)
    return { from, to, changes: changes as VersionComparison['changes'] }
  })
}

async function readVersion(trx: ReadTrx, organizationId: string, id: string): Promise<VersionReply> {
  const row = await trx
    .selectFrom('questionnaireVersion as v')
    .innerJoin('questionnaire as q', join =>
      join.onRef('q.organizationId', '=', 'v.organizationId').onRef('q.id', '=', 'v.questionnaireId'),
    )
    .select(['v.id', 'v.number', 'v.digest', 'v.publishedAt', 'v.content', 'q.id as questionnaire', 'q.builtIn'])
    .where('v.organizationId', '=', organizationId)
    .where('v.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return { ...row, content: JSON.parse(row.content) }
}
