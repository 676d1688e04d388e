import type { Dimension, Form, Names } from './dimensions.ts'

/** One thing the standard says a dimension is about. `id` serves as the item id of the full questionnaires. */
export interface SubAspect {
  readonly id: string
  readonly dimension: Dimension
  readonly text: Names
}

type Bilingual = Required<Names>

/** The dimension's name in the standard. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, Bilingual>> = {
  acceptance: { zh: '服务受理', en: 'Acceptance of the request' },
  management: { zh: '服务管理', en: 'Management of the service' },
  quality: { zh: '服务质量', en: 'Quality of the result' },
  personnel: { zh: '服务人员', en: 'Service staff' },
}

const ACCEPTANCE: readonly [string, Bilingual][] = [
  ['guidance', { zh: '办事指引清晰、明确', en: 'Clear and definite guidance' }],
  ['consultation', { zh: '咨询和受理', en: 'Consultation and acceptance' }],
  ['complaints', { zh: '对质询和投诉的处理', en: 'Handling of queries and complaints' }],
]

const DOCUMENTS: readonly [string, Bilingual][] = [
  ['acceptance-documents', { zh: '业务受理文件', en: 'acceptance documents' }],
  ['commission', { zh: '业务委托书', en: 'the letter of commission' }],
  ['process', { zh: '服务过程', en: 'the service process' }],
  ['report', { zh: '服务报告', en: 'the service report' }],
]

const PROPERTIES: readonly [string, Bilingual][] = [
  ['completeness', { zh: '完整性', en: 'Completeness' }],
  ['conformity', { zh: '规范性', en: 'Conformity' }],
]

// A visit ends without a report, so its form asks about the answer or result instead.
const PROFESSIONALISM: Readonly<Record<Form, Bilingual>> = {
  visit: { zh: '解答或结果的专业性', en: 'Professional standard of the answer or result' },
  matter: { zh: '报告的专业性', en: 'Professional standard of the report' },
}

const PERSONNEL: readonly [string, Bilingual][] = [
  ['attitude', { zh: '工作态度', en: 'Attitude at work' }],
  ['proficiency', { zh: '业务熟练程度', en: 'Command of the business' }],
  ['timeliness', { zh: '应答及时性', en: 'Promptness of answers' }],
  ['accuracy', { zh: '应答准确性', en: 'Accuracy of answers' }],
  ['integrity', { zh: '廉洁服务', en: 'Integrity' }],
]

function aspectsOf(form: Form, dimension: Dimension): readonly [string, Bilingual][] {
  if (dimension === 'acceptance') return ACCEPTANCE
  if (dimension === 'personnel') return PERSONNEL
  if (dimension === 'quality') return [['professionalism', PROFESSIONALISM[form]]]
  return DOCUMENTS.flatMap(([document, of]) =>
    PROPERTIES.map(([property, name]): [string, Bilingual] => [
      `${document}.${property}`,
      { zh: `${of.zh}的${name.zh}`, en: `${name.en} of ${of.en}` },
    ]),
  )
}

/** The standard's sub-aspects of one dimension, in its order, worded for the form (general requirements, 服务满意度评价方法). */
export function subAspectsOf(form: Form, dimension: Dimension): readonly SubAspect[] {
  return aspectsOf(form, dimension).map(([id, text]) => ({ id: `${dimension}.${id}`, dimension, text }))
}

/** One line for display under a dimension's name that lists its sub-aspects. */
export function dimensionHint(form: Form, dimension: Dimension): Bilingual {
  if (dimension === 'management') {
    return {
      zh: `${DOCUMENTS.map(([, name]) => name.zh).join('、')}的完整性和规范性`,
      en: `Completeness and conformity of ${DOCUMENTS.map(([, name]) => name.en).join(', ')}`,
    }
  }
  const texts = aspectsOf(form, dimension).map(([, text]) => text)
  return { zh: texts.map(text => text.zh).join('；'), en: texts.map(text => text.en).join('; ') }
}
