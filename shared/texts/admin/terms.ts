import type { Dimension, Form, Level, ServiceFunction } from '../../domain/dimensions.ts'
import type { Formula } from '../../domain/scheme.ts'
import type { ShownCause } from '../../domain/small-cells.ts'

type Verdict = 'met' | 'met-unconfirmed' | 'not-met' | 'not-met-unconfirmed' | 'undetermined'

interface Terms {
  dimension: Record<Dimension, string>
  form: Record<Form, string>
  level: Record<Level, string>
  notApplicable: string
  serviceFunction: Record<ServiceFunction, string>
  formula: Record<Formula, string>
  formulaMeans: Record<Formula, string>
  verdict: Record<Verdict, string>
  /** Why the plain verdict would flip. */
  unstable: Record<ShownCause, string>
  /** In place of a rate that rests on too few answers. */
  hidden: string
  hiddenWhy: (limit: string) => string
}

const zh: Terms = {
  dimension: { acceptance: '服务受理', management: '服务管理', quality: '服务质量', personnel: '服务人员' },
  form: { visit: '一次一评', matter: '一事一评' },
  level: { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' },
  notApplicable: '本次未涉及',
  serviceFunction: {
    information: '信息服务',
    technology: '技术服务',
    startup: '创业服务',
    training: '培训服务',
    finance: '融资服务',
    comprehensive: '综合服务',
  },
  formula: { 'satisfied-share': '满意率', 'favourable-share': '主动评价好评率', 'mean-score': '满意度得分' },
  formulaMeans: {
    'satisfied-share': '非常满意与满意所占比例',
    'favourable-share': '基本满意及以上所占比例',
    'mean-score': '五档折算 100、80、60、40、20 后的平均',
  },
  verdict: {
    met: '已达到',
    'met-unconfirmed': '达到，样本不足以确认',
    'not-met': '未达到',
    'not-met-unconfirmed': '未达到，样本不足以确认',
    undetermined: '无法判定',
  },
  unstable: {
    'standing-codes': '不计海报码的评价',
    exclusions: '计入已剔除的评价',
    'first-ratings': '以首次评价代替末次评价',
    'one-vote-per-client': '每家企业只算一票',
    'largest-client': '不计评价最多的企业',
    'paper-and-kiosk': '不计纸质和自助机评价',
    'visit-alone': '只看一次一评',
    'matter-alone': '只看一事一评',
    few: '只看份数太少、不单独显示的部分',
  },
  hidden: '不显示',
  hiddenWhy: limit =>
    `少于 ${limit} 份的只显示份数，能由合计推算出来的另一项也不显示，以免认出评价人；是否达到的结论照常显示。`,
}

const en: Terms = {
  dimension: {
    acceptance: 'Acceptance of the request',
    management: 'Management of the service',
    quality: 'Quality of the result',
    personnel: 'Service staff',
  },
  form: { visit: 'Per visit', matter: 'Per matter' },
  level: {
    5: 'Very satisfied',
    4: 'Satisfied',
    3: 'Fairly satisfied',
    2: 'Dissatisfied',
    1: 'Very dissatisfied',
  },
  notApplicable: 'Not applicable this time',
  serviceFunction: {
    information: 'Information',
    technology: 'Technology',
    startup: 'Startup',
    training: 'Training',
    finance: 'Finance',
    comprehensive: 'Comprehensive',
  },
  formula: {
    'satisfied-share': 'Satisfied share',
    'favourable-share': 'Favourable share',
    'mean-score': 'Mean score',
  },
  formulaMeans: {
    'satisfied-share': 'share of very satisfied and satisfied',
    'favourable-share': 'share of fairly satisfied and better',
    'mean-score': 'mean of 100, 80, 60, 40, 20 for the five levels',
  },
  verdict: {
    met: 'Met',
    'met-unconfirmed': 'Met, too few answers to confirm',
    'not-met': 'Not met',
    'not-met-unconfirmed': 'Not met, too few answers to confirm',
    undetermined: 'Cannot be determined',
  },
  unstable: {
    'standing-codes': 'without answers from posters',
    exclusions: 'with excluded answers counted',
    'first-ratings': 'with first instead of last ratings',
    'one-vote-per-client': 'with one vote for each enterprise',
    'largest-client': 'without the enterprise that answered most',
    'paper-and-kiosk': 'without paper and kiosk answers',
    'visit-alone': 'with visits alone',
    'matter-alone': 'with matters alone',
    few: 'with a part too small to be shown',
  },
  hidden: 'not shown',
  hiddenWhy: limit =>
    `Below ${limit} answers only the count is shown, and so for a second figure from which the first could be computed: nobody who rated shall be recognized. Whether a line is met is always shown.`,
}

export const terms = { zh, en }
