import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import type { Context } from '../context.ts'
import type { ReadTrx } from '../scope/in-scope.ts'

export interface Version {
  readonly id: string
  readonly organizationId: string
  readonly content: QuestionnaireContent
  readonly digest: string
}

/** Published versions never change, so they are read once. Unknown ids are not remembered: anybody may send them. */
const known = new WeakMap<Context, Map<string, Version>>()
const KEPT = 5000

/** The published versions among these ids of these organizations; a foreign or unknown id is simply not there. */
export async function findVersions(
  ctx: Context,
  trx: ReadTrx,
  organizationIds: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Version>> {
  const cache = known.get(ctx) ?? new Map<string, Version>()
  known.set(ctx, cache)
  const missing = [...new Set(ids)].filter(id => !cache.has(id))
  if (missing.length > 0) {
    const rows = await trx
      .selectFrom('questionnaireVersion')
      .select(['organizationId', 'id', 'content', 'digest'])
      .where('organizationId', 'in', organizationIds)
      .where('id', 'in', missing)
      .execute()
    if (cache.size + rows.length > KEPT) cache.clear()
    for (const row of rows) cache.set(row.id, { ...row, content: JSON.parse(row.content) })
  }
  return cache
}
