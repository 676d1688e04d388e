import type { ComponentChildren } from 'preact'
import { nameIn } from '../shared/texts/language.ts'
import { RECEIPT_TEXTS } from '../shared/texts/receipts.ts'
import { timeInProse } from './dates.ts'
import { Prose } from './field.tsx'
import { Name } from './name.tsx'
import { Erasure, Part, PartForm, type PartProps } from './part.tsx'

/** The version's questions in words: what was answered, and a form for the rest. */
export function AnswersPart({ page, isOpen }: PartProps & { isOpen: boolean }) {
  const { frame, said, content } = page
  const texts = RECEIPT_TEXTS[frame.lang]
  const questions = content.questions ?? []
  const written = questions.filter(({ id }) => said.answers[id])
  const open = isOpen ? questions.filter(({ id }) => !said.answers[id]) : []
  const given = written.filter(({ id }) => said.answers[id]?.text)
  const state = written.length > 0 ? texts.answered.replace('{count}', String(written.length)) : undefined
  return (
    <Part page={page} part="answers" state={state}>
      {written.map(({ id, text }) => (
        <Answer page={page} id={id} question={<Name lang={frame.lang} names={text} />} />
      ))}
      {given.length > 0 && <Erasure page={page} part="answers" />}
      {open.length > 0 && (
        <PartForm frame={frame} path="answers">
          <p class="soft">{texts.answersHint}</p>
          {open.map(({ id, text, hint }) => (
            <Prose
              {...{ page, part: 'answers', name: `answer.${id}` }}
              label={<Name lang={frame.lang} names={text} />}
              {...(hint && { hint: nameIn(frame.lang, hint) })}
            />
          ))}
          <button type="submit">{texts.parts.answers.save}</button>
        </PartForm>
      )}
    </Part>
  )
}

function Answer({ page, id, question }: PartProps & { id: string; question: ComponentChildren }) {
  const { lang } = page.frame
  const texts = RECEIPT_TEXTS[lang]
  const said = page.said.answers[id]
  if (!said) return null
  return (
    <>
      <p class="soft">{question}</p>
      {said.text === null ? (
        <p>{texts.takenBack}</p>
      ) : (
        <p class="said">
          {said.text}{' '}
          <small>
            {texts.writtenAt} {timeInProse(lang, said.writtenAt)}
          </small>
        </p>
      )}
    </>
  )
}
