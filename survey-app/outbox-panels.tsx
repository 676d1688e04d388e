import type { Language } from '../shared/texts/language.ts'
import { SURVEY_TEXTS } from '../shared/texts/survey.ts'

/** What the script may have to say about answers kept on the phone. The words are here, so that it carries none. */
export function OutboxPanels({ lang }: { lang: Language }) {
  const texts = SURVEY_TEXTS[lang]
  return (
    <div role="status">
      <p class="panel" id="offline" tabIndex={-1} hidden>
        {texts.offline} <button type="button">{texts.sendNow}</button>
      </p>
      <p class="panel" id="delivered" hidden>
        {texts.delivered} <a href="/">{texts.seeReceipt}</a>
      </p>
    </div>
  )
}
