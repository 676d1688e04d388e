import type { Dimension } from './dimensions.ts'
import type { QuestionnaireContent, ReasonTag } from './questionnaires.ts'

type Row = readonly [id: string, praise: [zh: string, en: string], problem: [zh: string, en: string]]

/** Each row is one aspect of the standard, seen from both sides. */
const ROWS: Readonly<Record<Dimension, readonly Row[]>> = {
  acceptance: [
    ['guidance', ['指引清楚', 'Clear guidance'], ['指引不清楚', 'Unclear guidance']],
    ['waiting', ['受理及时', 'Taken up promptly'], ['等候太久', 'Long wait']],
    ['questions', ['咨询有回应', 'Questions answered'], ['咨询、投诉无回应', 'No answer to questions or complaints']],
  ],
  management: [
    ['documents', ['文书完整规范', 'Complete, proper documents'], ['文书不全或有误', 'Incomplete or wrong documents']],
    ['process', ['流程规范', 'Orderly process'], ['流程反复、要求不一', 'Repeated steps, changing demands']],
    ['on-time', ['按时办结', 'Done on time'], ['超出承诺时限', 'Later than promised']],
  ],
  quality: [
    ['professional', ['解答、结果专业', 'Professional result'], ['解答、结果不专业', 'Unprofessional result']],
    ['solved', ['解决了问题', 'Problem solved'], ['没有解决问题', 'Problem not solved']],
  ],
  personnel: [
    ['attitude', ['态度热情', 'Friendly'], ['态度不好', 'Unfriendly']],
    ['skilled', ['业务熟练', 'Knows the job'], ['业务不熟', 'Does not know the job']],
    ['integrity', ['廉洁公正', 'Honest and fair'], ['索要好处或不公正', 'Asked for favours or was unfair']],
  ],
}

const DIMENSION_ORDER = Object.keys(ROWS) as Dimension[]

export const REASON_TAGS: readonly ReasonTag[] = DIMENSION_ORDER.flatMap(dimension =>
  ROWS[dimension].flatMap(([id, praise, problem]): ReasonTag[] => [
    { id: `${dimension}.${id}.praise`, dimension, kind: 'praise', text: { zh: praise[0], en: praise[1] } },
    { id: `${dimension}.${id}.problem`, dimension, kind: 'problem', text: { zh: problem[0], en: problem[1] } },
  ]),
)

/** What the receipt of an answer to this version offers: the known ones in their order, then the organization's own. */
export function offeredReasons({ reasons }: Pick<QuestionnaireContent, 'reasons'>): readonly ReasonTag[] {
  if (!reasons) return REASON_TAGS
  return [...REASON_TAGS.filter(tag => reasons.known.includes(tag.id)), ...reasons.own]
}

/** The offered tags among these ids, once each, in the order in which they are offered; others are left out. */
export function reasonsAmong(content: Pick<QuestionnaireContent, 'reasons'>, ids: readonly string[]): ReasonTag[] {
  return offeredReasons(content).filter(tag => ids.includes(tag.id))
}
