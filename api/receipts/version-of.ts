import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import type { Context } from '../context.ts'
import { findVersions } from '../questionnaires/versions.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import type { HeldResponse } from './held.ts'

/** What was asked when the answer was given; it is there, because answers keep their version. */
export async function contentOf(ctx: Context, trx: ReadTrx, held: HeldResponse): Promise<QuestionnaireContent> {
  const { organizationId, versionId } = held
  const version = (await findVersions(ctx, trx, [organizationId], [versionId])).get(versionId)
  if (!version) throw new Error(`An answer names a version that isn't there: ${versionId}`)
  return version.content
}
