import { builtInQuestionnaires } from '../../shared/domain/built-in-questionnaires.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { publishVersion } from './publish.ts'

/** Gives a new organization the built-in questionnaires and puts the short one of each form into use. */
export async function addBuiltInQuestionnaires(ctx: Context, trx: Trx, organizationId: string): Promise<void> {
  for (const { key, content } of builtInQuestionnaires()) {
    const id = ctx.newId()
    await trx
      .insertInto('questionnaire')
      .values({ organizationId, id, form: content.form, builtIn: key, createdAt: ctx.now() })
      .execute()
    const versionId = await publishVersion(ctx, trx, organizationId, id, 1, content)
    if (!key.endsWith('-short')) continue
    await trx
      .insertInto('questionnaireUse')
      .values({ organizationId, form: content.form, versionId, chosenAt: ctx.now() })
      .execute()
  }
}
