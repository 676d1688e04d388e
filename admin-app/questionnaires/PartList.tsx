import { useState } from 'preact/hooks'
import { TEXT_LIMITS } from '../../shared/domain/publishable.ts'
import type { TextQuestion } from '../../shared/domain/questionnaires.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { moved, replaced, without } from './draft-changes.ts'
import { focusOn } from './focus-on.ts'
import { WordFields } from './WordFields.tsx'

interface PartListProps<T extends TextQuestion> {
  parts: readonly T[]
  tagOf?: (part: T) => string
  /** The part whose fields stand open. */
  open: string | undefined
  setOpen: (id: string | undefined) => void
  change: (parts: T[]) => void
  /** For screen readers: what has just happened. */
  say: (text: string) => void
  /** Where the focus goes when a part is removed. */
  headingId: string
}

/** Questions in their order: each can be moved, reworded and removed, by keyboard as well. */
export function PartList<T extends TextQuestion>(props: PartListProps<T>) {
  const { parts, tagOf, open, setOpen, change, say, headingId } = props
  const words = wordsOf(editorTexts)
  const move = (index: number, by: -1 | 1, button: string) => {
    const to = index + by
    if (to < 0 || to >= parts.length) return
    change(moved(parts, index, by))
    say(words.movedTo(to + 1))
    // Moving its row takes the focus off the button.
    focusOn(button)
  }
  const remove = (index: number, name: string) => {
    change(without(parts, index))
    say(words.removed(name))
    focusOn(headingId)
  }
  return (
    <ol class="parts">
      {parts.map((part, index) => {
        const name = nameOf(part.text) || wordsOf(questionnairesTexts).untitled
        const isOpen = open === part.id
        const up = `${part.id}-up`
        const down = `${part.id}-down`
        return (
          <li key={part.id} id={`part-${part.id}`} tabIndex={-1}>
            <div class="part-head">
              <div class="part-words">
                {tagOf && tagOf(part) !== name && <span class="tag">{tagOf(part)}</span>} {name}
                {part.hint && <span class="means">{nameOf(part.hint)}</span>}
              </div>
              <div class="part-actions">
                <Move id={up} action={words.up} of={name} off={index === 0} run={() => move(index, -1, up)} />
                <Move
                  id={down}
                  action={words.down}
                  of={name}
                  off={index === parts.length - 1}
                  run={() => move(index, 1, down)}
                />
                <button
                  type="button"
                  class="quiet"
                  aria-expanded={isOpen}
                  aria-label={words.of(isOpen ? words.done : words.edit, name)}
                  onClick={() => setOpen(isOpen ? undefined : part.id)}
                >
                  {isOpen ? words.done : words.edit}
                </button>
                <button
                  type="button"
                  class="quiet bad"
                  aria-label={words.of(words.remove, name)}
                  onClick={() => remove(index, name)}
                >
                  {words.remove}
                </button>
              </div>
            </div>
            {isOpen && <Fields part={part} change={next => change(replaced(parts, index, next))} />}
          </li>
        )
      })}
    </ol>
  )
}

interface MoveProps {
  id: string
  action: string
  of: string
  off: boolean
  run: () => void
}

/** Stays focusable at either end: whoever moves a row by keyboard doesn't lose their place. */
function Move({ id, action, of, off, run }: MoveProps) {
  const label = wordsOf(editorTexts).of(action, of)
  return (
    <button type="button" id={id} class="quiet" aria-label={label} aria-disabled={off} onClick={run}>
      {action}
    </button>
  )
}

function Fields<T extends TextQuestion>({ part, change }: { part: T; change: (part: T) => void }) {
  const words = wordsOf(editorTexts)
  const [hint, setHint] = useState(part.hint ?? { zh: '' })
  return (
    <div class="part-fields">
      <WordFields
        id={`text-${part.id}`}
        names={part.text}
        limit={TEXT_LIMITS.text}
        change={text => change({ ...part, text })}
      />
      <WordFields
        id={`hint-${part.id}`}
        names={hint}
        limit={TEXT_LIMITS.hint}
        labels={[words.hintZh, words.hintEn]}
        change={next => {
          setHint(next)
          const { hint: _, ...bare } = part
          change(next.zh || next.en ? { ...part, hint: next } : (bare as T))
        }}
      />
    </div>
  )
}
