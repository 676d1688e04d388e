import { renderToString } from 'preact-render-to-string'
import { NoticeBody } from './notice-body.tsx'
import type { NoticePage, ReceiptPage, SurveyPage } from './pages.ts'
import { ProgressBody } from './progress-body.tsx'
import { ProgressFormBody } from './progress-form-body.tsx'
import { PublicBody } from './public-body.tsx'
import type { ProgressForm, ProgressPage, PublicPage } from './public-pages.ts'
import { ReceiptBody } from './receipt-body.tsx'
import { SurveyBody } from './survey-body.tsx'

export type { Counted, NoticeKind } from '../shared/texts/survey.ts'
export type {
  Frame,
  NoticePage,
  ReceiptPage,
  RefusedPart,
  Said,
  SaidText,
  Subject,
  SurveyPage,
  SurveyProblem,
} from './pages.ts'
export type { ProgressForm, ProgressPage, PublicPage, PublicService, PublicWindow } from './public-pages.ts'

const DOCTYPE = '<!doctype html>'

/** The questionnaire: complete without a script, one request to see and answer it. */
export function renderSurvey(page: SurveyPage): string {
  return DOCTYPE + renderToString(<SurveyBody {...page} />)
}

/** What the respondent keeps. It shows no score: somebody may be standing behind. */
export function renderReceipt(page: ReceiptPage): string {
  return DOCTYPE + renderToString(<ReceiptBody {...page} />)
}

/** Why there is nothing to rate here, and what to do next. */
export function renderNotice(page: NoticePage): string {
  return DOCTYPE + renderToString(<NoticeBody {...page} />)
}

/** What the standards want an organization to make public. */
export function renderPublic(page: PublicPage): string {
  return DOCTYPE + renderToString(<PublicBody {...page} />)
}

/** Where number and secret of a matter are asked for. */
export function renderProgressForm(page: ProgressForm): string {
  return DOCTYPE + renderToString(<ProgressFormBody {...page} />)
}

/** How far a matter has come, without saying whose it is. */
export function renderProgress(page: ProgressPage): string {
  return DOCTYPE + renderToString(<ProgressBody {...page} />)
}
