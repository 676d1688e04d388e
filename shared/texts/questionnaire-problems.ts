import { terms } from './admin/terms.ts'
import type { Language } from './language.ts'

type Sentences = Readonly<Record<Language, string>>

/** Why a questionnaire can't be published: by code and, where it has one, by field. */
const SENTENCES: Readonly<Record<string, Sentences>> = {
  'questionnaire.dimension-missing': {
    zh: '缺少“{dimension}”的题目：标准规定的四个维度都要评价',
    en: 'No question about “{dimension}”: the standard wants all four dimensions rated',
  },
  'questionnaire.dimension-too-long': {
    zh: '“{dimension}”有 {count} 题，最多 {limit} 题',
    en: '“{dimension}” has {count} questions; at most {limit} are allowed',
  },
  'questionnaire.too-long': {
    zh: '共 {count} 题，最多 {limit} 题',
    en: 'There are {count} questions; at most {limit} are allowed',
  },
  'questionnaire.dimension-changed': {
    zh: '此题在已发布的版本中属于“{dimension}”，不能改到别的维度；请另加一题',
    en: 'In a published version this question belongs to “{dimension}”; add another question instead',
  },
  'questionnaire.item-repeated': { zh: '编号重复', en: 'This id stands here twice' },
  'questionnaire.item-id-invalid': { zh: '编号格式不对', en: 'This id has the wrong format' },
  'questionnaire.reason-unknown': { zh: '没有这个原因标签', en: 'There is no such reason' },
  'questionnaire.too-many-reasons': {
    zh: '自编原因标签最多 {limit} 个',
    en: 'At most {limit} reasons of your own are allowed',
  },
  'questionnaire.too-many-questions': {
    zh: '文字题最多 {limit} 题',
    en: 'At most {limit} questions in words are allowed',
  },
  'questionnaire.text-missing title': { zh: '标题缺少中文', en: 'The title is missing in Chinese' },
  'questionnaire.text-missing text': { zh: '题目缺少中文', en: 'The question is missing in Chinese' },
  'questionnaire.text-missing hint': { zh: '提示缺少中文', en: 'The hint is missing in Chinese' },
  'questionnaire.text-missing reason': { zh: '标签缺少中文', en: 'The reason is missing in Chinese' },
  'questionnaire.text-too-long title': { zh: '标题最多 {limit} 字', en: 'The title has at most {limit} characters' },
  'questionnaire.text-too-long text': { zh: '题目最多 {limit} 字', en: 'A question has at most {limit} characters' },
  'questionnaire.text-too-long hint': { zh: '提示最多 {limit} 字', en: 'A hint has at most {limit} characters' },
  'questionnaire.text-too-long reason': { zh: '标签最多 {limit} 字', en: 'A reason has at most {limit} characters' },
  'questionnaire.form-fixed': {
    zh: '评价方式与这份问卷不同；请另建一份',
    en: 'This is for the other form; make another questionnaire of it',
  },
}

interface Problem {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** The sentence for a problem of a questionnaire, with its dimension by name; undefined for other problems. */
export function questionnaireProblem({ code, params }: Problem, lang: Language): string | undefined {
  const sentence = SENTENCES[`${code} ${params.field}`] ?? SENTENCES[code]
  const names: Readonly<Record<string, string>> = terms[lang].dimension
  return sentence?.[lang].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params[name] ?? '')
    return name === 'dimension' ? (names[value] ?? value) : value
  })
}
