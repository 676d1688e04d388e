import type { Language } from '../shared/texts/language.ts'
import { SURVEY_TEXTS } from '../shared/texts/survey.ts'

/** One tap away: purpose, what is collected, who sees it, retention and deletion. */
export function PrivacyNotice({ lang, standing }: { lang: Language; standing: boolean }) {
  const texts = SURVEY_TEXTS[lang]
  return (
    <details>
      <summary>{texts.privacy}</summary>
      <p>{standing ? texts.privacyStanding : texts.privacyOnce}</p>
      <dl>
        {texts.privacyAnswers.map(([question, answer]) => (
          <>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </>
        ))}
      </dl>
    </details>
  )
}
