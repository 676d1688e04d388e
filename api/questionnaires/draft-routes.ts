import { organizationPath } from '../../shared/contract/common.ts'
import { draftChange, draftQuery, newQuestionnaire, publication } from '../../shared/contract/questionnaire-drafts.ts'
import { questionnaireDetail, questionnairePath } from '../../shared/contract/questionnaires.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { createQuestionnaire } from './create.ts'
import { getQuestionnaire } from './get.ts'
import { saveDraft } from './save-draft.ts'
import { discardDraft, publishDraft } from './take-draft.ts'

const tags = ['Questionnaires']

const create = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/questionnaires',
  summary: 'Begin a questionnaire as a draft',
  description: 'Empty, a copy of a version, or a file as the editor writes it out.',
  tags,
  request: { params: organizationPath, body: jsonBody(newQuestionnaire) },
  responses: { 201: json(questionnaireDetail, 'The questionnaire with its draft') },
})

const save = defineRoute(MANAGING_ROLES, {
  method: 'put',
  path: '/organizations/{organization}/questionnaires/{questionnaire}/draft',
  summary: 'Save the draft',
  description: 'Answers conflict where somebody else has saved, published or discarded it since.',
  tags,
  request: { params: questionnairePath, body: jsonBody(draftChange) },
  responses: { 200: json(questionnaireDetail, 'As it is now') },
})

const discard = defineRoute(MANAGING_ROLES, {
  method: 'delete',
  path: '/organizations/{organization}/questionnaires/{questionnaire}/draft',
  summary: 'Throw the draft away',
  tags,
  request: { params: questionnairePath, query: draftQuery },
  responses: { 204: { description: 'Gone; what is published stays' } },
})

const publish = defineRoute(MANAGING_ROLES, {
  method: 'post',
  path: '/organizations/{organization}/questionnaires/{questionnaire}/versions',
  summary: 'Publish the draft as the next version, for good',
  tags,
  request: { params: questionnairePath, body: jsonBody(publication) },
  responses: { 201: json(questionnaireDetail, 'As it is now') },
})

export function questionnaireDraftRoutes(ctx: Context) {
  return newRoutes()
    .openapi(create, async c => {
      const scope = tenantScope(c)
      const id = await createQuestionnaire(ctx, scope, c.req.valid('json').content)
      return c.json(await getQuestionnaire(ctx, scope, id), 201)
    })
    .openapi(save, async c => {
      const scope = tenantScope(c)
      const { questionnaire } = c.req.valid('param')
      await saveDraft(ctx, scope, questionnaire, c.req.valid('json'))
      return c.json(await getQuestionnaire(ctx, scope, questionnaire), 200)
    })
    .openapi(discard, async c => {
      await discardDraft(ctx, tenantScope(c), c.req.valid('param').questionnaire, c.req.valid('query').revision)
      return c.body(null, 204)
    })
    .openapi(publish, async c => {
      const scope = tenantScope(c)
      const { questionnaire } = c.req.valid('param')
      await publishDraft(ctx, scope, questionnaire, c.req.valid('json').revision)
      return c.json(await getQuestionnaire(ctx, scope, questionnaire), 201)
    })
}
