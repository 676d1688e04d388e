import { nameIn } from '../shared/texts/language.ts'
import { PUBLIC_TEXTS } from '../shared/texts/public.ts'
import { SURVEY_TEXTS } from '../shared/texts/survey.ts'
import { Document } from './document.tsx'
import { linkTo } from './links.ts'
import { Name } from './name.tsx'
import type { ProgressForm } from './public-pages.ts'

/** Asks for number and secret. Whichever of them was wrong, the answer is the same. */
export function ProgressFormBody({ frame, home, isDemo, organization, wrong }: ProgressForm) {
  const { lang } = frame
  const texts = PUBLIC_TEXTS[lang]
  const title = `${texts.progressLink} · ${nameIn(lang, organization)}`
  return (
    <Document
      frame={frame}
      title={wrong ? texts.errorPrefix + title : title}
      description={texts.progressWhat}
      banner={isDemo ? SURVEY_TEXTS[lang].demoBanner : undefined}
    >
      <p class="facts soft">
        <Name lang={lang} names={organization} />
      </p>
      <h1>{texts.progressLink}</h1>
      {wrong && (
        <div class="panel alarm" id="errors" role="alert" tabIndex={-1} {...{ autofocus: true }}>
          <p id="wrong">{texts.wrong}</p>
        </div>
      )}
      <p>{texts.progressWhat}</p>
      <p class="soft">{texts.askHint}</p>
      <form method="post" action={linkTo(frame, `${home}/progress`)} noValidate>
        <div class="field">
          <label for="number">{texts.number}</label>
          <input
            type="text"
            id="number"
            name="number"
            maxLength={100}
            autocomplete="off"
            value={wrong?.number}
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong && 'wrong'}
          />
        </div>
        <div class="field">
          <label for="secret">{texts.secret}</label>
          <small id="secret-hint">{texts.secretHint}</small>
          <input
            type="text"
            id="secret"
            name="secret"
            maxLength={60}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong ? 'secret-hint wrong' : 'secret-hint'}
          />
        </div>
        <button type="submit">{texts.ask}</button>
      </form>
      <p>
        <a class="link" href={linkTo(frame, home)}>
          {texts.back}
        </a>
      </p>
    </Document>
  )
}
