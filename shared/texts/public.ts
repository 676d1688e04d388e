import type { Language } from './language.ts'

/** The steps that every service has at least, in order (general requirements 6.2). */
type Stage = 'commission' | 'acceptance' | 'implementation' | 'delivery' | 'feedback'
/** Where a matter stands. */
type MatterStage = 'asked' | 'commissioned' | 'accepted' | 'started' | 'delivered' | 'closed' | 'cancelled'

export interface PublicTexts {
  readonly title: string
  readonly description: string
  readonly missing: string
  readonly missingRange: string
  readonly print: string
  readonly printHint: string
  readonly back: string
  readonly scan: string
  readonly asOf: string
  readonly about: string
  readonly function: string
  readonly address: string
  readonly hours: string
  readonly phone: string
  readonly email: string
  readonly website: string
  readonly complaints: string
  readonly complaintAddress: string
  readonly complaintPerson: string
  readonly complaintHow: string
  readonly complaintRoute: string
  readonly complaintPhone: string
  readonly complaintSteps: string
  readonly services: string
  readonly scope: string
  readonly clients: string
  readonly steps: string
  readonly stages: Readonly<Record<Stage, string>>
  readonly limit: string
  readonly price: string
  readonly promise: string
  readonly contact: string
  readonly materials: string
  readonly department: string
  readonly responsible: string
  readonly publicBenefit: string
  readonly isPublicBenefit: string
  readonly windows: string
  readonly progress: string
  readonly progressWhat: string
  readonly progressLink: string
  readonly number: string
  readonly secret: string
  readonly secretHint: string
  readonly ask: string
  readonly askHint: string
  readonly wrong: string
  readonly errorPrefix: string
  readonly matterTitle: string
  readonly service: string
  readonly responsibleFor: string
  readonly state: string
  readonly matterStages: Readonly<Record<MatterStage, string>>
  readonly matterSteps: readonly (readonly [stage: Exclude<MatterStage, 'cancelled'>, name: string])[]
  readonly notYet: string
  readonly promised: string
  readonly promisedFirst: string
  readonly noPromise: string
  readonly notes: string
  readonly noNotes: string
  readonly result: string
  readonly noResult: string
  readonly voided: string
  readonly keepLink: string
}

const zh: PublicTexts = {
  title: '服务公示',
  description: '服务项目、流程和时限、价格、承诺、联系方式与申诉投诉途径',
  missing: '尚未公示',
  missingRange: '时限尚未公示',
  print: '打印公示',
  printHint: '打印：A4 纸，纵向，缩放 100%。每个服务项目另起一页。',
  back: '返回公示页',
  scan: '手机扫码查看最新公示',
  asOf: '打印日期',
  about: '机构信息',
  function: '服务功能',
  address: '地址',
  hours: '服务时间',
  phone: '电话',
  email: '电子邮箱',
  website: '网站',
  complaints: '申诉投诉',
  complaintAddress: '受理地址',
  complaintPerson: '受理人',
  complaintHow: '提交方式',
  complaintRoute: '申诉投诉途径',
  complaintPhone: '监督投诉电话',
  complaintSteps: '处理流程',
  services: '服务项目',
  scope: '服务范围',
  clients: '服务对象',
  steps: '服务流程',
  stages: { commission: '委托', acceptance: '受理', implementation: '实施', delivery: '交付', feedback: '反馈处理' },
  limit: '服务时限',
  price: '价格标准',
  promise: '服务承诺',
  contact: '联系方式',
  materials: '申请材料目录',
  department: '承办部门',
  responsible: '办理责任人',
  publicBenefit: '服务性质',
  isPublicBenefit: '公益性服务',
  windows: '服务窗口',
  progress: '办理情况和结果查询',
  progressWhat: '凭受理回执上的办件编号和查询码，可以查询办理情况和办理结果。',
  progressLink: '查询办理进度',
  number: '办件编号',
  secret: '查询码',
  secretHint: '印在受理回执上，22 位字母和数字，区分大小写。',
  ask: '查询',
  askHint: '扫描受理回执上的二维码，可以直接打开，不用填写。',
  wrong: '没有找到。请对照受理回执，检查办件编号和查询码是否都填写正确。',
  errorPrefix: '请检查：',
  matterTitle: '办理进度',
  service: '服务项目',
  responsibleFor: '办理责任人',
  state: '当前环节',
  matterStages: {
    asked: '已咨询',
    commissioned: '已委托',
    accepted: '已受理',
    started: '正在实施',
    delivered: '已交付，等待反馈',
    closed: '已办结',
    cancelled: '已取消',
  },
  matterSteps: [
    ['asked', '咨询'],
    ['commissioned', '委托'],
    ['accepted', '受理'],
    ['started', '实施'],
    ['delivered', '交付'],
    ['closed', '办结'],
  ],
  notYet: '未到',
  promised: '承诺交付日期',
  promisedFirst: '原承诺日期',
  noPromise: '未约定',
  notes: '办理情况',
  noNotes: '暂无记录。',
  result: '办理结果',
  noResult: '尚未办结。',
  voided: '此办件登记有误，已作废。如有疑问，请联系为您服务的机构。',
  keepLink: '这个链接就是您的查询凭证，请勿转发。',
}

const en: PublicTexts = {
  title: 'Public notice of services',
  description: 'Services, procedures and time limits, prices, promises, contacts and how to complain',
  missing: 'Not published yet',
  missingRange: 'time not published yet',
  print: 'Print this notice',
  printHint: 'Print on A4, portrait, at 100% scale. Each service begins on a new sheet.',
  back: 'Back to the public notice',
  scan: 'Scan for the latest notice',
  asOf: 'Printed on',
  about: 'The organization',
  function: 'Function',
  address: 'Address',
  hours: 'Hours',
  phone: 'Phone',
  email: 'Email',
  website: 'Website',
  complaints: 'Complaints and appeals',
  complaintAddress: 'Where to bring them',
  complaintPerson: 'Received by',
  complaintHow: 'How to submit',
  complaintRoute: 'How to complain',
  complaintPhone: 'Complaints phone',
  complaintSteps: 'How complaints are handled',
  services: 'Services',
  scope: 'Scope',
  clients: 'For whom',
  steps: 'Procedure',
  stages: {
    commission: 'Commission',
    acceptance: 'Acceptance',
    implementation: 'Implementation',
    delivery: 'Delivery',
    feedback: 'Feedback',
  },
  limit: 'Time limit',
  price: 'Price',
  promise: 'Promise',
  contact: 'Contact',
  materials: 'Materials to submit',
  department: 'Department',
  responsible: 'Person responsible',
  publicBenefit: 'Nature',
  isPublicBenefit: 'Public-benefit service',
  windows: 'Service windows',
  progress: 'Progress and results',
  progressWhat: 'With the matter number and the secret on your acceptance slip you can look up progress and result.',
  progressLink: 'Check progress',
  number: 'Matter number',
  secret: 'Secret',
  secretHint: 'Printed on the acceptance slip: 22 letters and digits; capitals matter.',
  ask: 'Look up',
  askHint: 'The QR code on the acceptance slip opens the same page with nothing to fill in.',
  wrong: 'Nothing found. Please compare both the matter number and the secret with your acceptance slip.',
  errorPrefix: 'Please check: ',
  matterTitle: 'Progress of your matter',
  service: 'Service',
  responsibleFor: 'Person responsible',
  state: 'Stage',
  matterStages: {
    asked: 'Asked',
    commissioned: 'Commissioned',
    accepted: 'Accepted',
    started: 'In progress',
    delivered: 'Delivered, awaiting feedback',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  matterSteps: [
    ['asked', 'Asked'],
    ['commissioned', 'Commission'],
    ['accepted', 'Acceptance'],
    ['started', 'Implementation'],
    ['delivered', 'Delivery'],
    ['closed', 'Closed'],
  ],
  notYet: 'not yet',
  promised: 'Promised delivery',
  promisedFirst: 'First promised for',
  noPromise: 'Nothing agreed',
  notes: 'Progress',
  noNotes: 'No entries yet.',
  result: 'Result',
  noResult: 'Not completed yet.',
  voided: 'This matter was recorded by mistake and is void. If in doubt, please contact the organization.',
  keepLink: 'This link is your proof: do not pass it on.',
}

export const PUBLIC_TEXTS: Readonly<Record<Language, PublicTexts>> = { zh, en }
