import { nameIn } from '../shared/texts/language.ts'
import { type NoticeKind, SURVEY_TEXTS } from '../shared/texts/survey.ts'
import { Document } from './document.tsx'
import { linkTo } from './links.ts'
import { Name } from './name.tsx'
import { OutboxPanels } from './outbox-panels.tsx'
import type { NoticePage } from './pages.ts'

/** Where opening the same page again can help. */
const PASSING: readonly NoticeKind[] = ['rate-limited', 'unavailable', 'invalid', 'not-open']

export function NoticeBody({ frame, kind, organization, isDemo, retry }: NoticePage) {
  const texts = SURVEY_TEXTS[frame.lang]
  const { title, what, next } = texts.notices[kind]
  return (
    <Document
      frame={frame}
      title={organization ? `${title} · ${nameIn(frame.lang, organization)}` : title}
      description={what}
      banner={isDemo ? texts.demoBanner : undefined}
    >
      {organization && (
        <p class="facts soft">
          <Name lang={frame.lang} names={organization} />
        </p>
      )}
      <h1>{title}</h1>
      <OutboxPanels lang={frame.lang} />
      <p>{what}</p>
      <p>{next}</p>
      {retry ? (
        <form method="post" action={linkTo(frame, retry.action)}>
          {Object.entries(retry.fields).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button type="submit">{texts.sendAgain}</button>
        </form>
      ) : (
        PASSING.includes(kind) && (
          <a class="button" href={linkTo(frame, frame.path)}>
            {texts.openAgain}
          </a>
        )
      )}
    </Document>
  )
}
