import { nameIn } from '../shared/texts/language.ts'
import { RECEIPT_TEXTS } from '../shared/texts/receipts.ts'
import { SURVEY_TEXTS } from '../shared/texts/survey.ts'
import { timeInProse } from './dates.ts'
import { bannerOf, Document } from './document.tsx'
import { PartErrors } from './field.tsx'
import { linkTo } from './links.ts'
import { Name } from './name.tsx'
import { OutboxPanels } from './outbox-panels.tsx'
import type { ReceiptPage } from './pages.ts'
import { ReceiptParts } from './receipt-parts.tsx'

export function ReceiptBody(page: ReceiptPage) {
  const { frame, organization, anotherUrl } = page
  const { lang } = frame
  const texts = SURVEY_TEXTS[lang]
  return (
    <Document
      frame={frame}
      title={`${page.refused ? texts.errorPrefix : ''}${texts.receiptTitle} · ${nameIn(lang, organization)}`}
      description={`${texts.number}${texts.colon}${page.number}`}
      banner={bannerOf(page)}
    >
      <p class="facts soft">
        <Name lang={lang} names={organization} />
      </p>
      <h1>{texts.receiptTitle}</h1>
      <PartErrors page={page} />
      <OutboxPanels lang={lang} />
      {page.counted === 'superseded' && <p class="panel">{RECEIPT_TEXTS[lang].superseded}</p>}
      {!page.isPreview && <ReceiptFacts {...page} />}
      <ReceiptParts page={page} />
      {anotherUrl && (
        <section>
          {texts.another}
          <a class="button" href={linkTo(frame, anotherUrl)}>
            {texts.anotherLink}
          </a>
        </section>
      )}
    </Document>
  )
}

/** Number, time, what became of it, the promise, and where to find it again. */
function ReceiptFacts(page: ReceiptPage) {
  const { lang } = page.frame
  const texts = SURVEY_TEXTS[lang]
  return (
    <>
      <dl class="panel">
        <dt>{texts.number}</dt>
        <dd class="number">{page.number}</dd>
        <dt>{texts.receivedAt}</dt>
        <dd>
          <time dateTime={new Date(page.receivedAt).toISOString()}>{timeInProse(lang, page.receivedAt)}</time>
        </dd>
        <dt>{texts.state}</dt>
        <dd>{texts.counted[page.counted]}</dd>
        {page.contactedAt !== null && (
          <>
            <dt>{RECEIPT_TEXTS[lang].contactedAt}</dt>
            <dd>
              <time dateTime={new Date(page.contactedAt).toISOString()}>{timeInProse(lang, page.contactedAt)}</time>
            </dd>
          </>
        )}
        <dt>{texts.promise}</dt>
        <dd>{page.replyPromise ? <Name lang={lang} names={page.replyPromise} /> : texts.defaultPromise}</dd>
      </dl>
      <p>
        {texts.follow}
        <a class="link" href={page.receiptUrl}>
          {page.receiptUrl}
        </a>
      </p>
      <p>
        <b>{texts.keep}</b>
      </p>
    </>
  )
}
