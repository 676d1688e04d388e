import type { Rating } from '../domain/ratings.ts'
import type { Language } from './language.ts'

/** The five levels and 本次未涉及, best to worst: one order on phone, kiosk and paper. */
export const RATING_ORDER: readonly Rating[] = [5, 4, 3, 2, 1, 'na']

export const RATING_NAMES: Readonly<Record<Language, Readonly<Record<Rating, string>>>> = {
  zh: { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意', na: '本次未涉及' },
  en: {
    5: 'Very satisfied',
    4: 'Satisfied',
    3: 'Fairly satisfied',
    2: 'Dissatisfied',
    1: 'Very dissatisfied',
    na: 'Not applicable this time',
  },
}

export type NoticeKind =
  | 'unknown'
  | 'revoked'
  | 'expired'
  | 'used'
  | 'rate-limited'
  | 'unavailable'
  | 'conflict'
  | 'invalid'
  | 'not-open'
  | 'replaced'
  | 'signed-in'

/** What became of an answer, as its own receipt tells it. */
export type Counted = 'counted' | 'test' | 'no-value' | 'superseded' | 'late' | 'excluded'

interface Notice {
  readonly title: string
  readonly what: string
  readonly next: string
}

export interface SurveyTexts {
  readonly otherLanguage: string
  readonly larger: string
  readonly standard: string
  readonly testBanner: string
  readonly demoBanner: string
  readonly previewBanner: string
  readonly window: string
  readonly staff: string
  readonly matter: string
  readonly date: string
  readonly voluntary: string
  readonly preview: string
  readonly submit: string
  readonly submitting: string
  readonly errorTitle: string
  readonly errorPrefix: string
  readonly missing: string
  readonly colon: string
  readonly restored: string
  readonly clear: string
  readonly offline: string
  readonly sendNow: string
  readonly delivered: string
  readonly seeReceipt: string
  readonly privacy: string
  readonly privacyAnswers: readonly (readonly [question: string, answer: string])[]
  readonly privacyOnce: string
  readonly privacyStanding: string
  readonly receiptTitle: string
  readonly number: string
  readonly receivedAt: string
  readonly state: string
  readonly counted: Readonly<Record<Counted, string>>
  readonly promise: string
  readonly defaultPromise: string
  readonly follow: string
  readonly keep: string
  readonly another: string
  readonly anotherLink: string
  readonly notices: Readonly<Record<NoticeKind, Notice>>
  readonly sendAgain: string
  readonly openAgain: string
}

const zh: SurveyTexts = {
  otherLanguage: 'English',
  larger: '大字',
  standard: '标准字号',
  testBanner: '测试：用这个码提交的评价不计入统计。',
  demoBanner: '演示数据：本页内容均为虚构。',
  previewBanner: '预览：不能提交。',
  window: '窗口',
  staff: '服务人员',
  matter: '办件',
  date: '日期',
  voluntary: '自愿、可匿名，不需要姓名和电话。',
  preview: '请为本次服务评价，约 20 秒。自愿、可匿名。',
  submit: '提交评价',
  submitting: '正在提交…',
  errorTitle: '尚未提交，请检查：',
  errorPrefix: '请检查：',
  missing: '请选择一项',
  colon: '：',
  restored: '已恢复您之前选好、尚未提交的内容。',
  clear: '清空重选',
  offline: '网络不通，评价尚未送达，已保留在您的手机上。网络恢复后会自动发送；也可以在 24 小时内再打开本页。',
  sendNow: '立即重试',
  delivered: '之前保留在手机上的一份评价已送达。',
  seeReceipt: '查看回执',
  privacy: '隐私说明：用途、保存、谁能看到、删除',
  privacyAnswers: [
    ['用途', '改进服务，并计算本机构的服务满意率。'],
    ['收集', '您的选择和提交时间。不用 Cookie，不取位置和微信资料；网络地址只在内存中用于限制频率，不保存。'],
    ['谁能看到', '本机构有权限的管理人员和负责评价的部门；服务人员看不到对本人的单条评价。'],
    [
      '保存与删除',
      '评分存入评价档案，任何人都不能修改或删除；之后补充的文字和联系方式，可随时用回执删除。未提交的选择只在您的手机上留 24 小时。',
    ],
  ],
  privacyOnce: '这个评价码对应您的这一次办理，评价会与该办理记录关联。',
  privacyStanding: '这个评价码公开张贴，不对应任何个人。',
  receiptTitle: '评价已收到',
  number: '回执编号',
  receivedAt: '收到时间',
  state: '是否计入',
  counted: {
    counted: '已计入本机构的满意度统计。',
    test: '测试评价，不计入统计。',
    'no-value': '已记录。所选各项均为“本次未涉及”，不参与满意率计算。',
    superseded: '您之后又重新评价，以新的一次为准；这一份仍保留在档案中。',
    late: '机构首次联系您之后的评价，不计入统计；内容照样展示，并保留在档案中。',
    excluded: '经负责评价的部门审核，这一份未计入统计；记录仍保留在档案中。',
  },
  promise: '答复',
  defaultPromise: '如有不满意的项目，本机构会核实处理，进展请回到本页查看。',
  follow: '用这个链接可以随时回到本页：',
  keep: '请截图保存本页。这个链接就是您的凭证，请勿转发。',
  another: '另一次办事吗？',
  anotherLink: '评价另一次服务',
  sendAgain: '再次提交',
  openAgain: '重新打开',
  notices: {
    unknown: {
      title: '找不到这个页面',
      what: '链接不完整，或对应的评价码、回执、办件或机构不存在。',
      next: '请重新扫描二维码。如果还是打不开，请联系为您服务的工作人员。',
    },
    revoked: {
      title: '这个评价码已停用',
      what: '机构已经停用这个评价码，不能再用它提交评价。',
      next: '请扫描窗口现在张贴的评价码，或向工作人员索取新的评价码。',
    },
    expired: {
      title: '这个评价码已过期',
      what: '评价期限已过，不能再用它提交评价。',
      next: '如果仍想评价，请向工作人员索取新的评价码。',
    },
    used: {
      title: '这个评价码已经用过',
      what: '一个评价码只能评价一次，这次服务的评价已经收到，无需再次提交。',
      next: '要了解处理情况，请打开您提交后保存的回执链接。如果不是您本人评价的，请告诉为您服务的机构。',
    },
    'rate-limited': {
      title: '访问的人太多，请稍等',
      what: '短时间内的请求过多，这次没有保存。',
      next: '请等一分钟后再试。',
    },
    unavailable: {
      title: '系统暂时不可用',
      what: '如果您刚才提交了内容，它可能还没有保存。',
      next: '请稍后再试。同样的内容重复提交，也只会记录一次。',
    },
    conflict: {
      title: '这一页已经提交过评价',
      what: '先前提交的评价已经保存，这次改动没有保存。',
      next: '如果要评价另一次服务，请重新扫描二维码。',
    },
    invalid: {
      title: '提交的内容不完整',
      what: '页面可能已经过期，这次没有保存。',
      next: '请重新打开评价页面，再提交一次。',
    },
    'not-open': {
      title: '评价还没有开放',
      what: '机构还没有发布这个评价码的问卷。',
      next: '请稍后再扫码，或联系为您服务的工作人员。',
    },
    replaced: {
      title: '这一份已经重新评价过',
      what: '这份评价之后已有新的评价，这里不能再次重新评价。这次没有保存。',
      next: '请打开最近一次评价的回执。',
    },
    'signed-in': {
      title: '请在您自己的手机上评价',
      what: '这个浏览器登录着工作账号。为了保证评价出自服务对象本人，工作账号不能提交评价。',
      next: '如果您是服务对象，请用自己的手机扫码。工作人员要检查页面，请使用测试码，或先退出登录。',
    },
  },
}

const en: SurveyTexts = {
  otherLanguage: '中文',
  larger: 'Larger text',
  standard: 'Standard text',
  testBanner: 'Test: ratings sent with this code are not counted.',
  demoBanner: 'Demonstration data: everything on this page is made up.',
  previewBanner: 'Preview: nothing can be submitted.',
  window: 'Window',
  staff: 'Served by',
  matter: 'Matter',
  date: 'Date',
  voluntary: 'Voluntary and, if you wish, anonymous. No name or phone number needed.',
  preview: 'Please rate this service. It takes about 20 seconds, is voluntary and can be anonymous.',
  submit: 'Submit rating',
  submitting: 'Submitting…',
  errorTitle: 'Not submitted yet. Please check:',
  errorPrefix: 'Please check: ',
  missing: 'Please choose one',
  colon: ': ',
  restored: 'What you had chosen but not yet submitted is back.',
  clear: 'Clear all',
  offline:
    'No connection: your rating has not arrived yet. It is kept on this phone and is sent when the network is back, or when you open this page again within 24 hours.',
  sendNow: 'Try now',
  delivered: 'A rating that was kept on this phone has now arrived.',
  seeReceipt: 'See its receipt',
  privacy: 'Privacy: purpose, retention, who sees it, deletion',
  privacyAnswers: [
    ['Purpose', 'To improve the service and to compute the satisfaction rate of this organization.'],
    [
      'What is collected',
      'Your choices and the time. No cookies, location or profile. Your network address is used in memory only, to limit request rates, and not stored.',
    ],
    [
      'Who sees it',
      'Authorized managers of this organization and the evaluating authority. Staff never see a single rating of themselves.',
    ],
    [
      'Retention and deletion',
      'Ratings are kept on record; nobody can change or delete them. What you add later, text and contact details, you can delete at any time with the receipt. Unsent choices stay on your phone only and lapse after 24 hours.',
    ],
  ],
  privacyOnce: 'This code belongs to this one service; your rating is linked to its record.',
  privacyStanding: 'This code is posted publicly and belongs to nobody in particular.',
  receiptTitle: 'Rating received',
  number: 'Receipt number',
  receivedAt: 'Received',
  state: 'Counted?',
  counted: {
    counted: 'Yes, in the satisfaction figures of this organization.',
    test: 'No. This is a test rating.',
    'no-value': 'Recorded. Every item was marked not applicable, so it has no part in the satisfaction rate.',
    superseded: 'No. You rated again later and that rating counts; this one stays on record.',
    late: 'No. It was given after the organization first contacted you; it is shown and stays on record.',
    excluded: 'No, by decision of the evaluating authority; it stays on record.',
  },
  promise: 'Reply',
  defaultPromise:
    'If you were dissatisfied with anything, the organization will look into it. Come back to this page to follow it.',
  follow: 'This link brings you back to this page:',
  keep: 'Please keep a screenshot. The link is your proof: do not pass it on.',
  another: 'Here for something else?',
  anotherLink: 'Rate another visit',
  sendAgain: 'Submit again',
  openAgain: 'Open again',
  notices: {
    unknown: {
      title: 'Page not found',
      what: 'The link is incomplete, or there is no such code, receipt, matter or organization.',
      next: 'Please scan the QR code again. If that does not help, ask the staff who served you.',
    },
    revoked: {
      title: 'This code has been withdrawn',
      what: 'The organization has withdrawn this code; it takes no more ratings.',
      next: 'Please scan the code now posted at the window, or ask the staff for a new one.',
    },
    expired: {
      title: 'This code has expired',
      what: 'The time for rating is over; the code takes no more ratings.',
      next: 'If you still want to rate, ask the staff for a new code.',
    },
    used: {
      title: 'This code has been used',
      what: 'Each code takes one rating. The rating of this service has been received; there is nothing more to submit.',
      next: 'To follow it, open the receipt link you kept. If it was not you who rated, please tell the organization.',
    },
    'rate-limited': {
      title: 'Too many requests, please wait',
      what: 'There were too many requests in a short time. Nothing was saved this time.',
      next: 'Please wait a minute and try again.',
    },
    unavailable: {
      title: 'The system is not available right now',
      what: 'If you have just submitted something, it may not have been saved yet.',
      next: 'Please try again a little later. However often it is sent, it is recorded once.',
    },
    conflict: {
      title: 'This page was already submitted',
      what: 'The earlier rating is saved; this change is not.',
      next: 'To rate another service, please scan the QR code again.',
    },
    invalid: {
      title: 'The submission was incomplete',
      what: 'The page may be out of date. Nothing was saved this time.',
      next: 'Please open the rating page again and submit once more.',
    },
    'not-open': {
      title: 'Rating is not open yet',
      what: 'The organization has not published the questionnaire for this code.',
      next: 'Please scan again later, or ask the staff who served you.',
    },
    replaced: {
      title: 'This one has already been rated again',
      what: 'There is a newer rating in place of this one; it cannot be rated again from here. Nothing was saved this time.',
      next: 'Please open the receipt of the latest rating.',
    },
    'signed-in': {
      title: 'Please rate on your own phone',
      what: 'A work account is signed in on this browser. Ratings must come from the people served, so work accounts cannot submit any.',
      next: 'If you were served here, scan the code with your own phone. Staff who want to check the page can use a test code or sign out first.',
    },
  },
}

export const SURVEY_TEXTS: Readonly<Record<Language, SurveyTexts>> = { zh, en }
