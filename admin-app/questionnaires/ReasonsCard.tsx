import { useState } from 'preact/hooks'
import { DIMENSIONS, type Dimension } from '../../shared/domain/dimensions.ts'
import { ITEM_LIMITS, OWN_REASON, TEXT_LIMITS } from '../../shared/domain/publishable.ts'
import type { OfferedReasons, QuestionnaireContent, ReasonTag } from '../../shared/domain/questionnaires.ts'
import { REASON_TAGS } from '../../shared/domain/reason-tags.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { DimensionChoice } from './DimensionChoice.tsx'
import { freshId, replaced, without } from './draft-changes.ts'
import { focusOn } from './focus-on.ts'
import { WordFields } from './WordFields.tsx'

interface ReasonsCardProps {
  content: QuestionnaireContent
  change: (reasons: OfferedReasons) => void
}

/** Which reasons the receipt offers: ticks for those that are known, and rows for the organization's own. */
export function ReasonsCard({ content, change }: ReasonsCardProps) {
  const words = wordsOf(editorTexts)
  const { known, own } = content.reasons ?? { known: REASON_TAGS.map(tag => tag.id), own: [] }
  const tick = (id: string, isOn: boolean) =>
    change({ known: isOn ? [...known, id] : known.filter(each => each !== id), own })
  return (
    <section class="card">
      <h2 id="reasons-title" tabIndex={-1}>
        {words.reasons}
      </h2>
      <p class="secondary note">{words.reasonsMeans}</p>
      {DIMENSIONS.map(dimension => (
        <fieldset key={dimension} class="reasons">
          <legend>{wordsOf(terms).dimension[dimension]}</legend>
          {REASON_TAGS.filter(tag => tag.dimension === dimension).map(({ id, text }) => (
            <label class="check" key={id}>
              <input
                type="checkbox"
                checked={known.includes(id)}
                onChange={event => tick(id, event.currentTarget.checked)}
              />
              {nameOf(text)}
            </label>
          ))}
        </fieldset>
      ))}
      <OwnReasons own={own} change={next => change({ known, own: next })} />
    </section>
  )
}

interface OwnReasonsProps {
  own: readonly ReasonTag[]
  change: (own: ReasonTag[]) => void
}

function OwnReasons({ own, change }: OwnReasonsProps) {
  const words = wordsOf(editorTexts)
  const [dimension, setDimension] = useState<Dimension>('acceptance')
  const [kind, setKind] = useState<ReasonTag['kind']>('problem')
  const names = wordsOf(terms).dimension
  const add = () => {
    const id = freshId(`${OWN_REASON}r`)
    change([...own, { id, dimension, kind, text: { zh: '' } }])
    focusOn(`reason-${id}-zh`)
  }
  return (
    <>
      <h3>{words.ownReason}</h3>
      <ul class="parts">
        {own.map((tag, index) => (
          <li key={tag.id} id={`part-${tag.id}`} tabIndex={-1}>
            <div class="part-head">
              <div class="part-words">
                <span class="tag">{names[tag.dimension]}</span>{' '}
                <span class={tag.kind === 'problem' ? 'tag bad' : 'tag open'}>{words[tag.kind]}</span>
              </div>
              <button
                type="button"
                class="quiet bad"
                aria-label={words.of(words.remove, nameOf(tag.text) || wordsOf(questionnairesTexts).untitled)}
                onClick={() => {
                  change(without(own, index))
                  focusOn('reasons-title')
                }}
              >
                {words.remove}
              </button>
            </div>
            <WordFields
              id={`reason-${tag.id}`}
              names={tag.text}
              limit={TEXT_LIMITS.reason}
              change={text => change(replaced(own, index, { ...tag, text }))}
            />
          </li>
        ))}
      </ul>
      {own.length < ITEM_LIMITS.reasons && (
        <div class="add-row">
          <DimensionChoice value={dimension} change={setDimension} />
          <label>
            {words.kind}
            <select value={kind} onChange={event => setKind(event.currentTarget.value as ReasonTag['kind'])}>
              <option value="problem">{words.problem}</option>
              <option value="praise">{words.praise}</option>
            </select>
          </label>
          <button type="button" class="button" onClick={add}>
            {words.addReason}
          </button>
        </div>
      )}
    </>
  )
}
