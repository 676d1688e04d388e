import type { ComponentChildren } from 'preact'
import { LANGUAGE_TAGS } from '../shared/texts/language.ts'
import { SURVEY_TEXTS } from '../shared/texts/survey.ts'
import { linkTo } from './links.ts'
import type { Frame, SurveyPage } from './pages.ts'

interface Props {
  frame: Frame
  title: string
  description: string
  banner?: string | undefined
  /** For what is meant to be found; links that carry a secret never are. */
  isIndexed?: boolean
  children: ComponentChildren
}

type Marked = Pick<SurveyPage, 'frame' | 'isPreview' | 'isTest' | 'isDemo'>

/** The whole page in one answer: the server's CSP allows exactly this style and this script by their hashes. */
export function Document({ frame, title, description, banner, isIndexed = false, children }: Props) {
  return (
    <html lang={LANGUAGE_TAGS[frame.lang]} class={frame.large ? 'large' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        {!isIndexed && <meta name="robots" content="noindex" />}
        <style dangerouslySetInnerHTML={{ __html: frame.css }} />
      </head>
      <body>
        {banner && <header class="banner">{banner}</header>}
        <ViewLinks frame={frame} />
        <main>{children}</main>
        {frame.script && <script dangerouslySetInnerHTML={{ __html: frame.script }} />}
      </body>
    </html>
  )
}

/** What the reader has to know of this page before anything else. */
export function bannerOf({ frame, isPreview, isTest, isDemo }: Marked): string | undefined {
  const texts = SURVEY_TEXTS[frame.lang]
  if (isPreview) return texts.previewBanner
  if (isTest) return texts.testBanner
  return isDemo ? texts.demoBanner : undefined
}

function ViewLinks({ frame }: { frame: Frame }) {
  const texts = SURVEY_TEXTS[frame.lang]
  const other = frame.lang === 'zh' ? 'en' : 'zh'
  return (
    <nav>
      <a href={linkTo(frame, frame.path, { large: !frame.large })}>{frame.large ? texts.standard : texts.larger}</a>
      <a href={linkTo(frame, frame.path, { lang: other })} lang={LANGUAGE_TAGS[other]}>
        {texts.otherLanguage}
      </a>
    </nav>
  )
}
