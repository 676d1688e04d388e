import { nameIn } from '../shared/texts/language.ts'
import { SURVEY_TEXTS } from '../shared/texts/survey.ts'
import { bannerOf, Document } from './document.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { linkTo } from './links.ts'
import { Name } from './name.tsx'
import { OutboxPanels } from './outbox-panels.tsx'
import type { SurveyPage } from './pages.ts'
import { PrivacyNotice } from './privacy-notice.tsx'
import { Questions } from './questions.tsx'
import { RatedAgain } from './rated-again.tsx'
import { SubjectLine } from './subject-line.tsx'

export function SurveyBody(page: SurveyPage) {
  const { frame, organization, content, problems = [] } = page
  const texts = SURVEY_TEXTS[frame.lang]
  const title = `${nameIn(frame.lang, content.title)} · ${nameIn(frame.lang, organization)}`
  return (
    <Document
      frame={frame}
      title={problems.length ? texts.errorPrefix + title : title}
      description={texts.preview}
      banner={bannerOf(page)}
    >
      <p class="facts soft">
        <Name lang={frame.lang} names={organization} />
      </p>
      <h1>
        <Name lang={frame.lang} names={content.title} />
      </h1>
      <SubjectLine lang={frame.lang} subject={page.subject} day={page.day} />
      {page.again ? <RatedAgain frame={frame} {...page.again} /> : <p class="soft">{texts.voluntary}</p>}
      <ErrorSummary lang={frame.lang} content={content} problems={problems} />
      <OutboxPanels lang={frame.lang} />
      <form method="post" action={linkTo(frame, page.action)} data-url={page.submitUrl} noValidate>
        <input type="hidden" name="nonce" value={page.nonce} />
        <input type="hidden" name="version" value={page.version} />
        <p class="panel" id="restored" hidden>
          {texts.restored} <button type="reset">{texts.clear}</button>
        </p>
        <Questions lang={frame.lang} content={content} given={page.given ?? {}} problems={problems} />
        <button type="submit" disabled={page.isPreview}>
          <span>{texts.submit}</span>
          <span hidden>{texts.submitting}</span>
        </button>
      </form>
      <PrivacyNotice lang={frame.lang} standing={page.standing} />
    </Document>
  )
}
