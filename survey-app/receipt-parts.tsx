import { offeredReasons } from '../shared/domain/reason-tags.ts'
import { RECEIPT_TEXTS } from '../shared/texts/receipts.ts'
import { AnswersPart } from './answers-part.tsx'
import { CommentPart } from './comment-part.tsx'
import { ContactPart } from './contact-part.tsx'
import { linkTo } from './links.ts'
import type { PartProps } from './part.tsx'
import { ReasonsPart } from './reasons-part.tsx'

/** All that may be said after the rating. A superseded answer keeps what was said about it and takes nothing new. */
export function ReceiptParts({ page }: PartProps) {
  const { frame, said, content, counted, mayRateAgain, contactedAt } = page
  const texts = RECEIPT_TEXTS[frame.lang]
  const isOpen = counted !== 'superseded'
  const answered = Object.keys(said.answers).length > 0
  const has = said.comment || said.followUp || said.contact || said.tags?.length || answered
  const offers = offeredReasons(content).length > 0
  if (!isOpen && !has) return null
  return (
    <section>
      <h2>{isOpen ? texts.more : texts.said}</h2>
      {isOpen && <p class="soft">{texts.moreHint}</p>}
      {((isOpen && offers) || !!said.tags?.length) && <ReasonsPart page={page} />}
      {((isOpen && !!content.questions?.length) || answered) && <AnswersPart page={page} isOpen={isOpen} />}
      {(isOpen || said.comment) && <CommentPart page={page} part="comment" said={said.comment} />}
      {said.comment && (isOpen || said.followUp) && <CommentPart page={page} part="follow-up" said={said.followUp} />}
      {(isOpen || said.contact) && <ContactPart page={page} />}
      {mayRateAgain && (
        <details id="again">
          <summary>
            <b>{texts.again}</b>
          </summary>
          <p>{contactedAt === null && counted !== 'late' ? texts.againReplaces : texts.againShown}</p>
          {has && <p>{texts.againParts}</p>}
          <a class="button plain" href={linkTo(frame, `${frame.path}/again`)}>
            {texts.againStart}
          </a>
        </details>
      )}
    </section>
  )
}
