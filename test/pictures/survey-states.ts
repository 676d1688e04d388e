import type { Page } from 'playwright-core'
import {
  type Frame,
  type PublicPage,
  type ReceiptPage,
  renderNotice,
  renderProgress,
  renderProgressForm,
  renderPublic,
  renderReceipt,
  renderSurvey,
} from '../../survey-app/server.tsx'
import { progressForm, progressPage, publicPage, publicService } from '../apps/public-samples.ts'
import type { Built } from '../apps/survey-built.ts'
import { frame, NOTHING_SAID, NOTICE_KINDS, questionnaire, receiptPage, surveyPage } from '../apps/survey-samples.ts'

export type View = Pick<Frame, 'lang' | 'large'>
export interface Assets {
  readonly survey: Built
  readonly receipt: Built
  readonly open: Built
}

/** One state of one page of the respondent, as HTML and what is done on it before it is looked at. */
export interface State {
  readonly name: string
  readonly html: (view: View, assets: Assets) => string
  readonly act?: (page: Page) => Promise<void>
}

const RECEIPT = '/r/AbCdE9sT2uV5wX8yZ1aB4cD7eF0'
const FIVE = { acceptance: '5', management: '4', quality: '3', personnel: 'na' }
const SAID_MS = Date.UTC(2025, 10, 22, 6, 12)
const COMMENT = '材料一次交齐，办得很快。\n就是三楼的指引牌太小，找了一会儿。'
const SAID = {
  tags: ['acceptance.guidance.problem', 'management.on-time.praise', 'personnel.attitude.praise'],
  comment: { text: COMMENT, writtenAt: SAID_MS, erasedAt: null },
  answers: {},
  followUp: { text: '第二天指引牌已经换了，谢谢。', writtenAt: SAID_MS + 86_400_000, erasedAt: null },
  contact: { name: '李**', contact: '138****5678' },
}
const BARE = publicService({
  ...{ scope: undefined, clients: undefined, price: undefined, promise: undefined, contact: undefined },
  ...{ materials: undefined, department: undefined, responsible: undefined, limit: undefined },
  steps: [{ stage: 'acceptance', name: { zh: '受理' } }],
})

export const STATES: readonly State[] = [
  survey('survey'),
  survey('survey-chosen', { given: FIVE }),
  survey('survey-refused', {
    given: { acceptance: '5' },
    problems: ['management', 'quality', 'personnel'].map(item => ({ item, message: '此项尚未评价' })),
  }),
  survey('survey-full', { content: questionnaire('matter-full'), subject: { matter: '贴息申报 2025-118' } }),
  survey('survey-test', { isTest: true, standing: false }),
  survey('survey-again', { again: { replaces: true, receipt: RECEIPT } }),
  { ...survey('survey-offline'), act: page => page.evaluate(show, 'offline') },
  { ...survey('survey-restored', { given: FIVE }), act: page => page.evaluate(show, 'restored') },
  { ...survey('survey-privacy'), act: page => page.evaluate(openAll) },
  receipt('receipt'),
  { ...receipt('receipt-unfolded', { anotherUrl: '/s/x' }), act: page => page.evaluate(openAll) },
  receipt('receipt-saved', { said: { ...NOTHING_SAID, tags: SAID.tags }, done: { part: 'reasons', how: 'saved' } }),
  receipt('receipt-all-said', { said: SAID, contactedAt: SAID_MS, anotherUrl: '/s/x' }),
  { ...receipt('receipt-all-said-unfolded', { said: SAID }), act: page => page.evaluate(openAll) },
  receipt('receipt-erased', {
    said: { ...SAID, comment: { text: null, writtenAt: SAID_MS, erasedAt: SAID_MS }, followUp: null, contact: null },
    done: { part: 'comment', how: 'erased' },
  }),
  receipt('receipt-refused', {
    refused: {
      part: 'contact',
      fields: { name: '李', contact: '1' },
      problems: [
        { field: 'contact', message: '请填写手机号、邮箱或微信号，3 至 100 个字符。' },
        { field: 'contactConsent', message: '保存联系方式需要勾选“同意联系”。' },
      ],
    },
  }),
  receipt('receipt-test', { isTest: true, counted: 'test' }),
  receipt('receipt-superseded', { counted: 'superseded', mayRateAgain: false, said: { ...SAID, contact: null } }),
  open('public'),
  open('public-print', { isPrint: true }),
  open('public-bare', { profile: {}, services: [BARE], windows: [] }),
  open('public-empty', { profile: {}, services: [], windows: [], isCentre: false }),
  progress('progress-form', { html: frame => renderProgressForm(progressForm({ frame })) }),
  progress('progress-wrong', { html: frame => renderProgressForm(progressForm({ frame, wrong: { number: 'BJ-1' } })) }),
  progress('progress', { html: frame => renderProgress(progressPage({ frame })) }),
  progress('progress-closed', {
    html: frame =>
      renderProgress(progressPage({ frame, stage: 'closed', outcome: '已办结：获批贷款。', firstPromisedOn: null })),
  }),
  ...NOTICE_KINDS.map(
    (kind): State => ({
      name: `notice-${kind}`,
      html: (view, { survey }) =>
        renderNotice({ frame: frame({ ...survey, ...view }), kind, organization: { zh: '黄埔区中小企业服务中心' } }),
    }),
  ),
]

function survey(name: string, change: Parameters<typeof surveyPage>[0] = {}): State {
  return {
    name,
    html: (view, { survey }) => renderSurvey(surveyPage({ ...change, frame: frame({ ...survey, ...view }) })),
  }
}

function receipt(name: string, change: Partial<ReceiptPage> = {}): State {
  return {
    name,
    html: (view, { receipt }) =>
      renderReceipt(receiptPage({ ...change, frame: frame({ ...receipt, ...view, path: RECEIPT }) })),
  }
}

function open(name: string, change: Partial<PublicPage> = {}): State {
  return { name, html: (view, { open }) => renderPublic(publicPage({ ...change, frame: frame({ ...open, ...view }) })) }
}

function progress(name: string, { html }: { html: (frame: Frame) => string }): State {
  return { name, html: (view, { open }) => html(frame({ ...open, ...view })) }
}

function show(id: string) {
  const panel = document.getElementById(id) as HTMLElement
  panel.hidden = false
  panel.focus()
}

function openAll() {
  for (const details of document.querySelectorAll('details')) details.open = true
}
