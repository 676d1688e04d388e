import { organizationPath } from '../../shared/contract/common.ts'
import { formPath, questionnaireChoice, questionnaireList } from '../../shared/contract/questionnaires.ts'
import type { Context } from '../context.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { chooseVersion } from './choose.ts'
import { listQuestionnaires } from './list.ts'

const tags = ['Questionnaires']

const list = defineRoute(['org-head', 'org-admin', 'org-staff'], {
  method: 'get',
  path: '/organizations/{organization}/questionnaires',
  summary: 'Questionnaires and which one each form shows',
  tags,
  request: { params: organizationPath },
  responses: { 200: json(questionnaireList, 'Each with its newest version') },
})

const choose = defineRoute(['org-head', 'org-admin'], {
  method: 'put',
  path: '/organizations/{organization}/questionnaire-uses/{form}',
  summary: 'Put a published version into use for a form',
  tags,
  request: { params: formPath, body: jsonBody(questionnaireChoice) },
  responses: { 200: json(questionnaireList, 'As it is now') },
})

export function questionnaireRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => c.json({ questionnaires: await listQuestionnaires(ctx, tenantScope(c)) }, 200))
    .openapi(choose, async c => {
      const scope = tenantScope(c)
      await chooseVersion(ctx, scope, c.req.valid('param').form, c.req.valid('json').version)
      return c.json({ questionnaires: await listQuestionnaires(ctx, scope) }, 200)
    })
}
