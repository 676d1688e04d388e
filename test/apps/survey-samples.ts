import { builtInQuestionnaires } from '../../shared/domain/built-in-questionnaires.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import type { Frame, NoticeKind, ReceiptPage, Said, SurveyPage } from '../../survey-app/server.tsx'

export function questionnaire(key: string): QuestionnaireContent {
  const found = builtInQuestionnaires().find(questionnaire => questionnaire.key === key)
  if (!found) throw new Error(key)
  return found.content
}

export function frame(change: Partial<Frame> = {}): Frame {
  return {
    lang: 'zh',
    large: false,
    path: '/s/AbCdE4vB8nR1cW5yZ3hJ6dL7Kp2',
    css: '/*css*/',
    script: '/*script*/',
    ...change,
  }
}

export function surveyPage(change: Partial<SurveyPage> = {}): SurveyPage {
  return {
    frame: frame(),
    organization: { zh: '广州市黄埔区中小企业公共服务中心', en: 'Huangpu SME Public Service Center' },
    subject: {
      service: { zh: '中小企业融资对接服务', en: 'Finance matchmaking' },
      window: { zh: '3号综合窗口', en: 'Window 3' },
      staff: { zh: '李晓明' },
    },
    day: '2025-11-22',
    content: questionnaire('visit-short'),
    version: '0195f0a0-1c2d-7e3f-8a4b-5c6d7e8f9a0b',
    nonce: 'q8Zr3Kx0TnVb5LwYc7Hd2A',
    action: '/s/AbCdE4vB8nR1cW5yZ3hJ6dL7Kp2',
    submitUrl: '/api/v1/codes/AbCdE4vB8nR1cW5yZ3hJ6dL7Kp2/responses',
    isTest: false,
    isDemo: false,
    standing: true,
    ...change,
  }
}

export const NOTHING_SAID: Said = { tags: null, comment: null, followUp: null, answers: {}, contact: null }

export function receiptPage(change: Partial<ReceiptPage> = {}): ReceiptPage {
  return {
    frame: frame({ path: '/r/AbCdE9sT2uV5wX8yZ1aB4cD7eF0' }),
    organization: { zh: '黄埔中心' },
    number: 'HP7K-2M9Q',
    receivedAt: Date.UTC(2025, 10, 22, 6, 5),
    replyPromise: undefined,
    isTest: false,
    isDemo: false,
    receiptUrl: 'https://manyi.example/r/AbCdE9sT2uV5wX8yZ1aB4cD7eF0',
    counted: 'counted',
    said: NOTHING_SAID,
    content: questionnaire('visit-short'),
    mayRateAgain: true,
    contactedAt: null,
    ...change,
  }
}

export const NOTICE_KINDS: readonly NoticeKind[] = [
  'unknown',
  'revoked',
  'expired',
  'used',
  'rate-limited',
  'unavailable',
  'conflict',
  'invalid',
  'not-open',
  'replaced',
  'signed-in',
]
