import { RECEIPT_TEXTS } from '../shared/texts/receipts.ts'
import { timeInProse } from './dates.ts'
import { Prose, Tick } from './field.tsx'
import type { SaidText } from './pages.ts'
import { Erasure, Part, PartForm, type PartProps } from './part.tsx'

interface Props extends PartProps {
  part: 'comment' | 'follow-up'
  said: SaidText | null
}

/** The comment, or the one 追评 after it: a form until it is written, then what was written. */
export function CommentPart({ page, part, said }: Props) {
  const { frame } = page
  const texts = RECEIPT_TEXTS[frame.lang]
  const label = part === 'comment' ? texts.comment : texts.followUp
  if (said) {
    return (
      <Part page={page} part={part} state={said.erasedAt === null ? texts.written : texts.takenBack}>
        {said.text !== null && (
          <>
            <p class="soft">
              {texts.writtenAt} {timeInProse(frame.lang, said.writtenAt)}
            </p>
            <p class="said">{said.text}</p>
            <Erasure page={page} part={part} />
          </>
        )}
      </Part>
    )
  }
  const of = { page, part }
  return (
    <Part page={page} part={part} state={undefined}>
      <PartForm frame={frame} path={part}>
        <Prose {...of} name="comment" label={label} {...(part === 'comment' && { hint: texts.commentHint })} />
        <Tick {...of} name="publicationConsent" label={texts.publish} />
        <button type="submit">{texts.parts[part].save}</button>
      </PartForm>
    </Part>
  )
}
