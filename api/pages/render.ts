import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../../shared/texts/language.ts'
import { Poster, type PosterProps, posterCss } from '../../shared/ui/print/poster.tsx'
import { PrintDocument } from '../../shared/ui/print/print-document.tsx'

export type {
  Frame,
  NoticeKind,
  NoticePage,
  ProgressPage,
  PublicPage,
  PublicService,
  PublicWindow,
  ReceiptPage,
  RefusedPart,
  Subject,
  SurveyPage,
} from '../../survey-app/server.tsx'
export {
  renderNotice,
  renderProgress,
  renderProgressForm,
  renderPublic,
  renderReceipt,
  renderSurvey,
} from '../../survey-app/server.tsx'

/** The printable poster as a page of its own. */
export function renderPoster(props: PosterProps & { lang: Language }): string {
  const { lang, organization, shortCode } = props
  const poster = h('main', null, h(Poster, { ...props, printHint: true }))
  const page = h(PrintDocument, { lang, title: `${organization.zh} ${shortCode}`, css: posterCss, children: poster })
  return `<!doctype html>${renderToString(page)}`
}
