import type { Language } from '../shared/texts/language.ts'
import { PUBLIC_TEXTS } from '../shared/texts/public.ts'
import { SURVEY_TEXTS } from '../shared/texts/survey.ts'
import { dayInProse } from './dates.ts'
import { Document } from './document.tsx'
import { linkTo } from './links.ts'
import { Name } from './name.tsx'
import type { ProgressPage } from './public-pages.ts'
import { Row } from './published.tsx'

/** 办理情况和办理结果 of one matter (window standard 5.2), for whoever holds its secret. */
export function ProgressBody(page: ProgressPage) {
  const { frame, isVoided, notes, outcome, promisedOn, firstPromisedOn } = page
  const { lang } = frame
  const texts = PUBLIC_TEXTS[lang]
  return (
    <Document
      frame={frame}
      title={`${texts.matterTitle} · ${page.number}`}
      description={texts.matterTitle}
      banner={page.isDemo ? SURVEY_TEXTS[lang].demoBanner : undefined}
    >
      <p class="facts soft">
        <Name lang={lang} names={page.organization} />
      </p>
      <h1>{texts.matterTitle}</h1>
      {isVoided && <p class="panel alarm">{texts.voided}</p>}
      <dl class="panel">
        <Row name={texts.number}>
          <span class="number">{page.number}</span>
        </Row>
        <Row name={texts.service}>
          <Name lang={lang} names={page.service} />
        </Row>
        {!isVoided && <Row name={texts.state}>{texts.matterStages[page.stage]}</Row>}
        <Row name={texts.promised}>{promisedOn === null ? texts.noPromise : <Day lang={lang} day={promisedOn} />}</Row>
        {firstPromisedOn !== null && firstPromisedOn !== promisedOn && (
          <Row name={texts.promisedFirst}>
            <Day lang={lang} day={firstPromisedOn} />
          </Row>
        )}
        {page.responsible && (
          <Row name={texts.responsibleFor}>
            <Name lang={lang} names={page.responsible} />
          </Row>
        )}
      </dl>
      <section>
        <h2>{texts.steps}</h2>
        <Passed page={page} />
      </section>
      <section>
        <h2>{texts.notes}</h2>
        {notes.length === 0 && <p>{texts.noNotes}</p>}
        {notes.map(({ day, text }) => (
          <>
            <p class="soft">
              <Day lang={lang} day={day} />
            </p>
            <p class="said">{text}</p>
          </>
        ))}
      </section>
      <section>
        <h2>{texts.result}</h2>
        {outcome === null ? <p>{texts.noResult}</p> : <p class="said">{outcome}</p>}
      </section>
      <section>
        <p>
          <b>{texts.keepLink}</b>
        </p>
        <a class="link" href={linkTo(frame, page.home)}>
          {texts.back}
        </a>
      </section>
    </Document>
  )
}

/** Every step with the day on which it was reached; the last one reached stands out. */
function Passed({ page: { frame, days, stage } }: { page: ProgressPage }) {
  const { lang } = frame
  const texts = PUBLIC_TEXTS[lang]
  return (
    <ol>
      {texts.matterSteps.map(([step, name]) => {
        const day = days[step]
        return (
          <li class={step === stage ? 'now' : undefined} aria-current={step === stage ? 'step' : undefined}>
            {name} {day ? <Day lang={lang} day={day} /> : <span class="range">{texts.notYet}</span>}
          </li>
        )
      })}
    </ol>
  )
}

function Day({ lang, day }: { lang: Language; day: string }) {
  return <time dateTime={day}>{dayInProse(lang, day)}</time>
}
