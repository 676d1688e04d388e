import type { QuestionnaireDetail } from '../../shared/contract/questionnaires.ts'
import { builtInQuestionnaires } from '../../shared/domain/built-in-questionnaires.ts'
import type { JourneyWorld } from './journey-world.ts'

/** A questionnaire with two versions that differ, and a draft that lacks a dimension. */
export async function fillQuestionnaires({ api, organizationId }: JourneyWorld) {
  const path = `/organizations/${organizationId}/questionnaires`
  const content = builtInQuestionnaires().find(({ key }) => key === 'visit-full')?.content
  if (!content) throw new Error('no questionnaire visit-full')
  const publish = ({ id, draft }: QuestionnaireDetail) =>
    api<QuestionnaireDetail>('POST', `${path}/${id}/versions`, { revision: draft?.revision })
  const { id } = await publish(await api('POST', path, { content }))
  const questions = [{ id: 'q-missing', text: { zh: '还缺什么服务？' } }]
  const title = { zh: '大厅满意度评价', en: 'How was your visit to the hall?' }
  const next = { ...content, title, items: content.items.slice(1).reverse(), questions }
  const { versions } = await publish(await api('PUT', `${path}/${id}/draft`, { content: next, revision: null }))
  const reasons = {
    known: ['quality.solved.praise'],
    own: [{ id: 'own.parking', dimension: 'acceptance', kind: 'problem', text: { zh: '停车不便' } }],
  }
  const items = content.items.filter(({ dimension }) => dimension !== 'quality')
  const draft = await api<QuestionnaireDetail>('POST', path, { content: { ...next, items, reasons } })
  return { published: id, version: versions[0]?.id ?? '', draft: draft.id }
}
