import type { Language } from '../../texts/language.ts'

export interface SlipWords {
  readonly matterTitle: string
  readonly visitTitle: string
  readonly standingTitle: string
  readonly matter: string
  readonly visit: string
  readonly deliveredOn: string
  readonly visitedOn: string
  readonly until: (day: string) => string
  readonly feedback: string
  readonly complaints: string
  readonly phone: string
  readonly email: string
  readonly address: string
  readonly person: string
  readonly colon: string
}

export const SLIP_WORDS: Readonly<Record<Language, SlipWords>> = {
  zh: {
    matterTitle: '办件已交付，请您评价',
    visitTitle: '请您评价本次服务',
    standingTitle: '请您评价我们的服务',
    matter: '办件编号',
    visit: '服务编号',
    deliveredOn: '交付日期',
    visitedOn: '服务日期',
    until: day => `反馈时限：${day}（含当日）`,
    feedback: '反馈途径：扫二维码评价，或联系本机构',
    complaints: '申诉投诉途径',
    phone: '电话',
    email: '邮箱',
    address: '地址',
    person: '受理人',
    colon: '：',
  },
  en: {
    matterTitle: 'Your matter was delivered: please rate it',
    visitTitle: 'Please rate this service',
    standingTitle: 'Please rate our service',
    matter: 'Matter',
    visit: 'Service no.',
    deliveredOn: 'Delivered',
    visitedOn: 'Served',
    until: day => `Feedback until ${day} (inclusive)`,
    feedback: 'How: scan the code, or contact us',
    complaints: 'Complaints and appeals',
    phone: 'Phone',
    email: 'E-mail',
    address: 'Address',
    person: 'Taken by',
    colon: ': ',
  },
}
