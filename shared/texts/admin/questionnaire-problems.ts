/** Why a questionnaire can't be published: by code and, where it has one, by field. {name} is filled from params. */
type Sentences = Readonly<Record<string, string>>

const zh: Sentences = {
  'questionnaire.dimension-missing': '缺少“{dimension}”的题目：标准规定的四个维度都要评价',
  'questionnaire.dimension-too-long': '“{dimension}”有 {count} 题，最多 {limit} 题',
  'questionnaire.too-long': '共 {count} 题，最多 {limit} 题',
  'questionnaire.dimension-changed': '此题在已发布的版本中属于“{dimension}”，不能改到别的维度；请另加一题',
  'questionnaire.item-repeated': '编号重复',
  'questionnaire.item-id-invalid': '编号格式不对',
  'questionnaire.reason-unknown': '没有这个原因标签',
  'questionnaire.too-many-reasons': '自编原因标签最多 {limit} 个',
  'questionnaire.too-many-questions': '文字题最多 {limit} 题',
  'questionnaire.text-missing title': '标题缺少中文',
  'questionnaire.text-missing text': '题目缺少中文',
  'questionnaire.text-missing hint': '提示缺少中文',
  'questionnaire.text-missing reason': '标签缺少中文',
  'questionnaire.text-too-long title': '标题最多 {limit} 字',
  'questionnaire.text-too-long text': '题目最多 {limit} 字',
  'questionnaire.text-too-long hint': '提示最多 {limit} 字',
  'questionnaire.text-too-long reason': '标签最多 {limit} 字',
  'questionnaire.form-fixed': '评价方式与这份问卷不同；请另建一份',
}

const en: Sentences = {
  'questionnaire.dimension-missing': 'No question about “{dimension}”: the standard wants all four dimensions rated',
  'questionnaire.dimension-too-long': '“{dimension}” has {count} questions; at most {limit} are allowed',
  'questionnaire.too-long': 'There are {count} questions; at most {limit} are allowed',
  'questionnaire.dimension-changed':
    'In a published version this question belongs to “{dimension}”; add another question instead',
  'questionnaire.item-repeated': 'This id stands here twice',
  'questionnaire.item-id-invalid': 'This id has the wrong format',
  'questionnaire.reason-unknown': 'There is no such reason',
  'questionnaire.too-many-reasons': 'At most {limit} reasons of your own are allowed',
  'questionnaire.too-many-questions': 'At most {limit} questions in words are allowed',
  'questionnaire.text-missing title': 'The title is missing in Chinese',
  'questionnaire.text-missing text': 'The question is missing in Chinese',
  'questionnaire.text-missing hint': 'The hint is missing in Chinese',
  'questionnaire.text-missing reason': 'The reason is missing in Chinese',
  'questionnaire.text-too-long title': 'The title has at most {limit} characters',
  'questionnaire.text-too-long text': 'A question has at most {limit} characters',
  'questionnaire.text-too-long hint': 'A hint has at most {limit} characters',
  'questionnaire.text-too-long reason': 'A reason has at most {limit} characters',
  'questionnaire.form-fixed': 'This is for the other form; make another questionnaire of it',
}

export const questionnaireProblems = { zh, en }
