import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { tidyQuestionnaire } from '../../shared/domain/tidy-questionnaire.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import type { TenantScope } from '../scope/scope.ts'

/** What a save stores: tidy, under a revision of its own. */
export function draftRow(ctx: Context, scope: TenantScope, content: QuestionnaireContent) {
  return {
    revision: ctx.newId(),
    content: canonicalJson(tidyQuestionnaire(content)),
    accountId: scope.accountId,
    savedAt: ctx.now(),
  }
}

/** Throws not-found, and questionnaire.built-in for those that come with the software: they stay as they are. */
export async function getEditable(trx: Trx, { organizationId }: TenantScope, id: string) {
  const found = await trx
    .selectFrom('questionnaire')
    .select(['form', 'builtIn'])
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new AppError('not-found')
  if (found.builtIn !== null) throw new AppError('questionnaire.built-in')
  return found
}
