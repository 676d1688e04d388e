import { draftRow } from '../../api/questionnaires/draft-row.ts'
import { questionnaire } from '../domain/samples.ts'
import { reading, receipt, type Sample, type Stage, saying } from './stage.ts'

const content = questionnaire('visit-short')

/** Straight into the tables: whoever asks may not be allowed to write drafts. */
async function draftOf({ world, office }: Stage) {
  const id = world.ctx.newId()
  const of = { organizationId: office.id, questionnaireId: id }
  const scope = { kind: 'tenant', organizationId: office.id, accountId: 'nobody', role: 'org-admin' } as const
  const row = draftRow(world.ctx, scope, content)
  await world.owner
    .insertInto('questionnaire')
    .values({ organizationId: office.id, id, form: 'visit', builtIn: null, createdAt: world.ctx.now() })
    .execute()
  await world.owner
    .insertInto('questionnaireDraft')
    .values({ ...of, ...row })
    .execute()
  return { questionnaire: id, revision: row.revision }
}

/** The draft that the path of this request names. */
const revisions = new WeakMap<Stage, string>()
async function pathOf(stage: Stage) {
  const { questionnaire, revision } = await draftOf(stage)
  revisions.set(stage, revision)
  return { questionnaire }
}

export const QUESTIONNAIRE_SAMPLES: Readonly<Record<string, Sample>> = {
  'POST /organizations/{organization}/questionnaires': {
    body: () => ({ content }),
    status: 201,
    audit: ['questionnaire.created @ organization'],
  },
  'GET /organizations/{organization}/questionnaires/{questionnaire}': { ...reading, path: pathOf },
  'PUT /organizations/{organization}/questionnaires/{questionnaire}/draft': {
    path: pathOf,
    body: stage => ({ content: { ...content, title: { zh: '改过' } }, revision: revisions.get(stage) }),
    status: 200,
    audit: ['questionnaire.draft-saved @ organization'],
  },
  'DELETE /organizations/{organization}/questionnaires/{questionnaire}/draft': {
    path: pathOf,
    query: stage => `revision=${revisions.get(stage)}`,
    status: 204,
    audit: ['questionnaire.draft-discarded @ organization'],
  },
  'POST /organizations/{organization}/questionnaires/{questionnaire}/versions': {
    path: pathOf,
    body: stage => ({ revision: revisions.get(stage) }),
    status: 201,
    audit: ['questionnaire.published @ organization'],
  },
  'GET /organizations/{organization}/questionnaire-versions/{version}': {
    ...reading,
    path: ({ office }) => ({ version: office.visit }),
  },
  'GET /organizations/{organization}/questionnaire-comparison': {
    ...reading,
    query: ({ office }) => `from=${office.visit}&to=${office.matter}`,
  },
  'PUT /receipts/{receipt}/answers': { ...saying({ answers: {} }), path: receipt },
}
