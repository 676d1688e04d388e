import type { Stage } from '../domain/catalogue.ts'
import type { Names } from '../domain/dimensions.ts'

/** Names that a form enters on somebody's behalf: into the data they go in both languages. */
export const STAGE_NAMES: Readonly<Record<Stage, Required<Names>>> = {
  commission: { zh: '服务委托', en: 'Commission' },
  acceptance: { zh: '服务受理', en: 'Acceptance' },
  implementation: { zh: '服务实施', en: 'Implementation' },
  delivery: { zh: '服务交付', en: 'Delivery' },
  feedback: { zh: '反馈处理', en: 'Feedback' },
}

export const USUAL_COMPLAINT_STEPS: readonly Names[] = [
  { zh: '登记受理', en: 'Registration' },
  { zh: '调查核实', en: 'Investigation' },
  { zh: '处理并书面答复', en: 'Decision and written reply' },
  { zh: '确认投诉方意见', en: 'The complainant’s opinion of it' },
]

export const TEST_CODE_LABEL: Names = { zh: '安装测试', en: 'Installation test' }
