import type { Language } from '../shared/texts/language.ts'
import { SURVEY_TEXTS } from '../shared/texts/survey.ts'
import { dayInProse } from './dates.ts'
import { Name } from './name.tsx'
import type { Subject } from './pages.ts'

interface Props {
  lang: Language
  subject: Subject
  day: string
}

/** What is being rated, in at most a few lines, so that the first question is in sight. */
export function SubjectLine({ lang, subject, day }: Props) {
  const { service, window, staff, matter, label } = subject
  const texts = SURVEY_TEXTS[lang]
  return (
    <>
      {service && (
        <p>
          <b>
            <Name lang={lang} names={service} />
          </b>
        </p>
      )}
      {matter && (
        <p class="facts">
          <span>
            {texts.matter + texts.colon}
            <span lang={lang === 'en' ? 'zh-CN' : undefined}>{matter}</span>
          </span>
        </p>
      )}
      <p class="facts">
        {[label, window, staff].map(names => {
          if (!names) return null
          return (
            <span>
              {names === staff && texts.staff + texts.colon}
              <Name lang={lang} names={names} />
            </span>
          )
        })}
        <time dateTime={day}>{dayInProse(lang, day)}</time>
      </p>
    </>
  )
}
