/** What an import may bring, each in a sheet or a CSV file of its own, in the order in which they are applied. */
export const IMPORT_SHEETS = ['windows', 'staff', 'services', 'clients', 'matters', 'visits'] as const
export type ImportSheet = (typeof IMPORT_SHEETS)[number]

export type ColumnKind =
  /** The organization's own number of something. */
  | { readonly is: 'code' }
  /** Numbers of several, with 、 ； , or a new line between them. */
  | { readonly is: 'codes'; readonly most: number }
  | { readonly is: 'line'; readonly longest: number }
  /** May have several lines. */
  | { readonly is: 'prose'; readonly longest: number }
  /** Several short texts, with ； or a new line between them. */
  | { readonly is: 'lines'; readonly longest: number; readonly most: number }
  | { readonly is: 'day' }
  | { readonly is: 'whole'; readonly most: number }
  /** Yuan in the file, fen in the database. */
  | { readonly is: 'money' }
  | { readonly is: 'yes-no' }
  | {
      readonly is: 'choice'
      readonly choices: Readonly<Record<string, readonly [zh: string, en: string, ...string[]]>>
    }
  | { readonly is: 'credit-code' }

export interface ImportColumn {
  readonly key: string
  /** The heading of the template in both languages, then other words for it. */
  readonly headings: readonly [zh: string, en: string, ...string[]]
  readonly kind: ColumnKind
  readonly isRequired?: boolean
  /** Says how somebody can be reached: sealed, masked, in no message. */
  readonly isContact?: boolean
  /** Whose number it holds. */
  readonly of?: ImportSheet
}

export interface ImportTable {
  /** Names of the sheet: Chinese, English, others. */
  readonly names: readonly [zh: string, en: string, ...string[]]
  readonly columns: readonly ImportColumn[]
}

const CODE = { is: 'code' } as const
const DAY = { is: 'day' } as const
const YES_NO = { is: 'yes-no' } as const
const NAME = { is: 'line', longest: 100 } as const
const line = (longest: number) => ({ is: 'line', longest }) as const
const prose = (longest: number) => ({ is: 'prose', longest }) as const
const choice = (choices: Extract<ColumnKind, { is: 'choice' }>['choices']) => ({ is: 'choice', choices }) as const

const FUNCTIONS = choice({
  information: ['信息服务', 'Information', '信息'],
  technology: ['技术服务', 'Technology', '技术'],
  startup: ['创业服务', 'Startup', '创业'],
  training: ['培训服务', 'Training', '培训'],
  finance: ['融资服务', 'Finance', '融资'],
  comprehensive: ['综合服务', 'Comprehensive', '综合'],
})
const UNITS = choice({
  working: ['工作日', 'working days', '个工作日'],
  calendar: ['自然日', 'calendar days', '天', '日', '日历日'],
})
const SIZES = choice({
  micro: ['微型', 'micro', '微型企业', '微'],
  small: ['小型', 'small', '小型企业', '小'],
  medium: ['中型', 'medium', '中型企业', '中'],
  large: ['大型', 'large', '大型企业', '大'],
  unknown: ['未知', 'unknown', '不详'],
})
const FEEDBACK = choice({
  none: ['期满无反馈', 'none', '无', '无反馈'],
  handled: ['已处理', 'handled', '有', '反馈已处理'],
})
const WAYS = choice({
  window: ['窗口', 'window', '现场', '到访'],
  phone: ['电话', 'phone', '来电'],
  online: ['线上', 'online', '网上', '网络'],
})

export const IMPORT_TABLES: Readonly<Record<ImportSheet, ImportTable>> = {
  services: {
    names: ['服务', 'services', '服务项目', '服务目录', 'Services'],
    columns: [
      { key: 'number', headings: ['服务编号', 'service number', '编号', 'number'], kind: CODE, isRequired: true },
      { key: 'name', headings: ['服务名称', 'service name', '名称', '服务项目', 'name'], kind: NAME, isRequired: true },
      { key: 'nameEn', headings: ['英文名称', 'English name'], kind: NAME },
      { key: 'function', headings: ['服务功能', 'function', '功能'], kind: FUNCTIONS, isRequired: true },
      { key: 'publicBenefit', headings: ['公益性', 'public benefit', '公益性服务', '是否公益'], kind: YES_NO },
      { key: 'limitDays', headings: ['办理时限', 'time limit', '时限'], kind: { is: 'whole', most: 1000 } },
      { key: 'limitUnit', headings: ['时限单位', 'time limit unit'], kind: UNITS },
      { key: 'scope', headings: ['服务范围', 'scope'], kind: prose(1000) },
      { key: 'clients', headings: ['服务对象', 'for whom', '服务对象及条件'], kind: prose(1000) },
      { key: 'price', headings: ['价格标准', 'price', '收费标准'], kind: prose(1000) },
      { key: 'promise', headings: ['服务承诺', 'promise'], kind: prose(1000) },
      { key: 'contact', headings: ['服务联系方式', 'service contact'], kind: prose(300) },
      {
        key: 'materials',
        headings: ['申请材料', 'materials', '申请材料目录'],
        kind: { is: 'lines', longest: 200, most: 40 },
      },
      { key: 'department', headings: ['承办部门', 'department'], kind: NAME },
      { key: 'responsible', headings: ['责任人编号', 'responsible staff number'], kind: CODE, of: 'staff' },
    ],
  },
  windows: {
    names: ['窗口', 'windows', '服务窗口', 'Windows'],
    columns: [
      { key: 'number', headings: ['窗口编号', 'window number', '编号', 'number'], kind: CODE, isRequired: true },
      { key: 'name', headings: ['窗口名称', 'window name', '名称', 'name'], kind: NAME, isRequired: true },
      { key: 'nameEn', headings: ['英文名称', 'English name'], kind: NAME },
      { key: 'place', headings: ['位置', 'place', '地点'], kind: prose(200) },
      { key: 'hours', headings: ['办公时间', 'hours', '服务时间'], kind: prose(200) },
      { key: 'phone', headings: ['窗口电话', 'window phone', '电话', 'phone'], kind: line(60) },
    ],
  },
  staff: {
    names: ['人员', 'staff', '服务人员', 'Staff'],
    columns: [
      { key: 'number', headings: ['人员编号', 'staff number', '编号', '工号', 'number'], kind: CODE, isRequired: true },
      { key: 'name', headings: ['姓名', 'staff name', '人员姓名', 'name'], kind: NAME, isRequired: true },
      { key: 'nameEn', headings: ['英文姓名', 'English name', '英文名称'], kind: NAME },
      { key: 'professional', headings: ['专业服务人员', 'professional', '是否专业人员'], kind: YES_NO },
      {
        key: 'windows',
        headings: ['所在窗口编号', 'window numbers', '所在窗口', '窗口编号'],
        kind: { is: 'codes', most: 50 },
        of: 'windows',
      },
      { key: 'title', headings: ['职务', 'title', '岗位', '职务或岗位'], kind: NAME },
      { key: 'phone', headings: ['办公电话', 'office phone', '电话', 'phone'], kind: line(60) },
    ],
  },
  clients: {
    names: ['企业', 'clients', '服务企业', 'Clients'],
    columns: [
      { key: 'number', headings: ['企业编号', 'client number', '编号', 'number'], kind: CODE, isRequired: true },
      { key: 'name', headings: ['企业名称', 'client name', '名称', 'name'], kind: NAME, isRequired: true },
      { key: 'nameEn', headings: ['英文名称', 'English name'], kind: NAME },
      {
        key: 'creditCode',
        headings: ['统一社会信用代码', 'credit code', '信用代码', '社会信用代码'],
        kind: { is: 'credit-code' },
      },
      { key: 'sizeClass', headings: ['企业规模', 'size', '规模', '划型'], kind: SIZES },
      { key: 'contactName', headings: ['联系人', 'contact person', '联系人姓名'], kind: line(50), isContact: true },
      {
        key: 'contact',
        headings: ['联系方式', 'contact', '联系电话', '手机', '电话', '电子邮箱', '邮箱', 'phone', 'e-mail', 'email'],
        kind: line(100),
        isContact: true,
      },
    ],
  },
  matters: {
    names: ['办件', 'matters', '事项', 'Matters'],
    columns: [
      { key: 'number', headings: ['办件编号', 'matter number', '编号', 'number'], kind: CODE, isRequired: true },
      { key: 'client', headings: ['企业编号', 'client number'], kind: CODE, isRequired: true, of: 'clients' },
      { key: 'service', headings: ['服务编号', 'service number'], kind: CODE, isRequired: true, of: 'services' },
      { key: 'window', headings: ['窗口编号', 'window number'], kind: CODE, of: 'windows' },
      {
        key: 'staff',
        headings: ['首问负责人编号', 'staff number', '人员编号', '经办人编号'],
        kind: CODE,
        isRequired: true,
        of: 'staff',
      },
      { key: 'title', headings: ['事项', 'title', '办件事项', '事由'], kind: line(100) },
      { key: 'askedOn', headings: ['咨询日期', 'asked on', '问询日期'], kind: DAY, isRequired: true },
      { key: 'answeredOn', headings: ['首次答复日期', 'first answered on', '答复日期'], kind: DAY },
      { key: 'commissionedOn', headings: ['委托日期', 'commissioned on'], kind: DAY },
      { key: 'commission', headings: ['委托书编号', 'commission document', '委托书'], kind: line(100) },
      { key: 'commissionGaps', headings: ['委托未尽事项', 'commission leaves open'], kind: line(500) },
      { key: 'acceptedOn', headings: ['受理日期', 'accepted on'], kind: DAY },
      { key: 'promisedOn', headings: ['承诺办结日期', 'promised for', '承诺日期'], kind: DAY },
      { key: 'startedOn', headings: ['实施日期', 'started on', '开始实施日期'], kind: DAY },
      { key: 'contractFen', headings: ['合同金额(元)', 'contract value (yuan)', '合同金额'], kind: { is: 'money' } },
      { key: 'signedOn', headings: ['合同签订日期', 'signed on', '签订日期'], kind: DAY },
      { key: 'deliveredOn', headings: ['交付日期', 'delivered on', '办结日期'], kind: DAY },
      { key: 'asAgreed', headings: ['按约交付', 'delivered as agreed', '是否按约交付'], kind: YES_NO },
      { key: 'outcome', headings: ['办理结果', 'outcome', '结果'], kind: line(200) },
      { key: 'closedOn', headings: ['反馈办结日期', 'closed on', '结案日期'], kind: DAY },
      { key: 'feedback', headings: ['反馈情况', 'feedback'], kind: FEEDBACK },
      { key: 'cancelledOn', headings: ['取消日期', 'cancelled on', '撤回日期'], kind: DAY },
      { key: 'cancelReason', headings: ['取消原因', 'reason of cancelling', '撤回原因'], kind: line(200) },
    ],
  },
  visits: {
    names: ['到访', 'visits', '服务记录', '到访记录', 'Visits'],
    columns: [
      {
        key: 'number',
        headings: ['到访编号', 'visit number', '记录编号', '编号', 'number'],
        kind: CODE,
        isRequired: true,
      },
      { key: 'day', headings: ['到访日期', 'visit day', '日期', '服务日期', 'day'], kind: DAY, isRequired: true },
      { key: 'way', headings: ['方式', 'way', '到访方式', '服务方式'], kind: WAYS, isRequired: true },
      { key: 'client', headings: ['企业编号', 'client number'], kind: CODE, of: 'clients' },
      { key: 'service', headings: ['服务编号', 'service number'], kind: CODE, of: 'services' },
      { key: 'window', headings: ['窗口编号', 'window number'], kind: CODE, of: 'windows' },
      { key: 'staff', headings: ['人员编号', 'staff number', '首问负责人编号'], kind: CODE, of: 'staff' },
      { key: 'matter', headings: ['办件编号', 'matter number'], kind: CODE, of: 'matters' },
      { key: 'subject', headings: ['事由', 'subject', '咨询内容'], kind: line(200) },
      { key: 'askedOn', headings: ['咨询日期', 'asked on'], kind: DAY },
      { key: 'answeredOn', headings: ['首次答复日期', 'first answered on', '答复日期'], kind: DAY },
    ],
  },
}

export function columnOf(sheet: ImportSheet, key: string): ImportColumn | undefined {
  return IMPORT_TABLES[sheet].columns.find(column => column.key === key)
}
