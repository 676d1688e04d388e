import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { LANGUAGE_TAGS, type Language } from '../../shared/texts/language.ts'
import { Poster, type PosterProps, posterCss } from '../../shared/ui/print/poster.tsx'

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
  const title = `${props.organization.zh} ${props.shortCode}`
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width' }),
    h('title', null, title),
    h('style', { dangerouslySetInnerHTML: { __html: posterCss } }),
  ]
  const page = h(
    'html',
    { lang: LANGUAGE_TAGS[props.lang] },
    h('head', null, head),
    h('body', null, h('main', null, h(Poster, { ...props, printHint: true }))),
  )
  return `<!doctype html>${renderToString(page)}`
}
