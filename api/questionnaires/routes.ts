import { organizationPath } from '../../shared/contract/common.ts'
import {
  comparisonQuery,
  formPath,
  questionnaireChoice,
  questionnaireDetail,
  questionnaireList,
  questionnairePath,
  versionComparison,
  versionPath,
  versionReply,
} from '../../shared/contract/questionnaires.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import { MANAGING_ROLES } from '../accounts/administrators.ts'
import type { Context } from '../context.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { tenantScope } from '../sessions/guard.ts'
import { chooseVersion } from './choose.ts'
import { getQuestionnaire } from './get.ts'
import { compareVersions, getVersion } from './get-version.ts'
import { listQuestionnaires } from './list.ts'

const tags = ['Questionnaires']

const list = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/questionnaires',
  summary: 'Questionnaires, drafts, and which version each form shows',
  tags,
  request: { params: organizationPath },
  responses: { 200: json(questionnaireList, 'Each with its newest version') },
})

const show = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/questionnaires/{questionnaire}',
  summary: 'One questionnaire with its versions and its draft',
  tags,
  request: { params: questionnairePath },
  responses: { 200: json(questionnaireDetail, 'The questionnaire') },
})

const version = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/questionnaire-versions/{version}',
  summary: 'One published version',
  tags,
  request: { params: versionPath },
  responses: { 200: json(versionReply, 'As it was published; it never changes') },
})

const compare = defineRoute(MEMBER_ROLES, {
  method: 'get',
  path: '/organizations/{organization}/questionnaire-comparison',
  summary: 'What tells one version from another',
  tags,
  request: { params: organizationPath, query: comparisonQuery },
  responses: { 200: json(versionComparison, 'Added, removed, reworded, moved') },
})

const choose = defineRoute(MANAGING_ROLES, {
  method: 'put',
  path: '/organizations/{organization}/questionnaire-uses/{form}',
  summary: 'Put a published version into use for a form',
  tags,
  request: { params: formPath, body: jsonBody(questionnaireChoice) },
  responses: { 200: json(questionnaireList, 'As it is now') },
})

export function questionnaireRoutes(ctx: Context) {
  return newRoutes()
    .openapi(list, async c => c.json(await listQuestionnaires(ctx, tenantScope(c)), 200))
    .openapi(show, async c =>
      c.json(await getQuestionnaire(ctx, tenantScope(c), c.req.valid('param').questionnaire), 200),
    )
    .openapi(version, async c => c.json(await getVersion(ctx, tenantScope(c), c.req.valid('param').version), 200))
    .openapi(compare, async c => c.json(await compareVersions(ctx, tenantScope(c), c.req.valid('query')), 200))
    .openapi(choose, async c => {
      const scope = tenantScope(c)
      await chooseVersion(ctx, scope, c.req.valid('param').form, c.req.valid('json').version)
      return c.json(await listQuestionnaires(ctx, scope), 200)
    })
}
