import type { PrintLanguage } from './poster-words.ts'

interface AcceptanceSlipWords {
  readonly title: string
  readonly number: string
  readonly service: string
  readonly window: string
  readonly owner: string
  readonly askedOn: string
  readonly commissionedOn: string
  readonly acceptedOn: string
  readonly promisedOn: string
  readonly materials: string
  readonly gaps: string
  readonly progress: string
  readonly secret: string
  readonly form: string
  readonly keep: string
  readonly phone: string
  readonly complaints: string
  readonly printedOn: string
  readonly demo: string
  readonly printHint: string
}

export const ACCEPTANCE_SLIP_WORDS: Readonly<Record<PrintLanguage, AcceptanceSlipWords>> = {
  zh: {
    title: '受理回执',
    number: '办件编号',
    service: '服务项目',
    window: '窗口',
    owner: '办理责任人',
    askedOn: '咨询日期',
    commissionedOn: '委托日期',
    acceptedOn: '受理日期',
    promisedOn: '承诺交付日期',
    materials: '一次性告知：需要提交的材料',
    gaps: '委托中尚待商定的事项',
    progress: '扫码查看办理进度和结果',
    secret: '查询码',
    form: '也可以在这里凭办件编号和查询码查询',
    keep: '凭查询码即可查看本办件的办理情况，请妥善保管。',
    phone: '联系电话',
    complaints: '监督投诉电话',
    printedOn: '打印日期',
    demo: '演示：内容均为虚构',
    printHint: '打印：A5 纸，纵向，缩放 100%。',
  },
  en: {
    title: 'Acceptance slip',
    number: 'Matter number',
    service: 'Service',
    window: 'Window',
    owner: 'Person responsible',
    askedOn: 'Asked on',
    commissionedOn: 'Commissioned on',
    acceptedOn: 'Accepted on',
    promisedOn: 'Promised delivery',
    materials: 'Materials to submit, told once',
    gaps: 'Still open in the commission',
    progress: 'Scan to follow progress and result',
    secret: 'Secret',
    form: 'Or look it up here with matter number and secret',
    keep: 'Whoever has the secret can follow this matter: please keep it safe.',
    phone: 'Phone',
    complaints: 'Complaints phone',
    printedOn: 'Printed on',
    demo: 'Demonstration: everything here is made up',
    printHint: 'Print on A5, portrait, at 100% scale.',
  },
}
