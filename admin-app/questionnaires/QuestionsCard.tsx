import { useState } from 'preact/hooks'
import { ITEM_LIMITS } from '../../shared/domain/publishable.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { wordsOf } from '../frame/language.ts'
import { freshId } from './draft-changes.ts'
import { focusOn } from './focus-on.ts'
import { PartList } from './PartList.tsx'

interface QuestionsCardProps {
  content: QuestionnaireContent
  change: (content: QuestionnaireContent) => void
  say: (text: string) => void
}

/** What may be answered in words, on the receipt. */
export function QuestionsCard({ content, change, say }: QuestionsCardProps) {
  const words = wordsOf(editorTexts)
  const [open, setOpen] = useState<string>()
  const questions = content.questions ?? []
  const add = () => {
    const id = freshId('q-')
    change({ ...content, questions: [...questions, { id, text: { zh: '' } }] })
    say(words.added(words.newQuestion))
    setOpen(id)
    focusOn(`text-${id}-zh`)
  }
  return (
    <section class="card">
      <h2 id="questions-title" tabIndex={-1}>
        {words.questions(questions.length)}
      </h2>
      <p class="secondary note">{words.questionsMeans}</p>
      <PartList
        parts={questions}
        {...{ open, setOpen, say }}
        change={next => change({ ...content, questions: next })}
        headingId="questions-title"
      />
      {questions.length < ITEM_LIMITS.questions && (
        <button type="button" class="button" onClick={add}>
          {words.addQuestion}
        </button>
      )}
    </section>
  )
}
