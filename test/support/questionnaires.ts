import type { QuestionnaireDetail } from '../../shared/contract/questionnaires.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { call, type Office } from './people.ts'
import type { World } from './world.ts'

/** Publishes a questionnaire for visits and puts it in use; its version. */
export async function putInUse(world: World, { path, cookie }: Office, content: QuestionnaireContent): Promise<string> {
  const at = `${path}/questionnaires`
  const begun = (await (await call(world, cookie, 'POST', at, { content })).json()) as QuestionnaireDetail
  const body = { revision: begun.draft?.revision }
  const reply = await call(world, cookie, 'POST', `${at}/${begun.id}/versions`, body)
  const version = ((await reply.json()) as QuestionnaireDetail).versions[0]?.id ?? ''
  await call(world, cookie, 'PUT', `${path}/questionnaire-uses/visit`, { version })
  return version
}
