import { useState } from 'preact/hooks'
import { DIMENSIONS, type Dimension } from '../../shared/domain/dimensions.ts'
import type { QuestionnaireContent, QuestionnaireItem } from '../../shared/domain/questionnaires.ts'
import { DIMENSION_NAMES, dimensionHint, subAspectsOf } from '../../shared/domain/sub-aspects.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { DimensionChoice } from './DimensionChoice.tsx'
import { freshId } from './draft-changes.ts'

interface ItemBankProps {
  content: QuestionnaireContent
  add: (item: QuestionnaireItem, isOwn: boolean) => void
}

/** The standard's dimensions and sub-aspects to choose from, and a question of one's own. */
export function ItemBank({ content, add }: ItemBankProps) {
  const words = wordsOf(editorTexts)
  const names = wordsOf(terms).dimension
  return (
    <>
      <details class="figures">
        <summary>{words.bank}</summary>
        <p class="secondary note">{words.bankMeans}</p>
        {DIMENSIONS.map(dimension => (
          <section key={dimension}>
            <h3>{names[dimension]}</h3>
            <ul class="bank">
              {bankOf(content, dimension).map(item => (
                <li key={item.id}>
                  <span>
                    {item.id === dimension ? words.whole : nameOf(item.text)}
                    {item.hint && <span class="means">{nameOf(item.hint)}</span>}
                  </span>
                  {content.items.some(({ id }) => id === item.id) ? (
                    <span class="tag">{words.there}</span>
                  ) : (
                    <button
                      type="button"
                      class="quiet"
                      aria-label={words.of(words.add, nameOf(item.text))}
                      onClick={() => add(item, false)}
                    >
                      {words.add}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
      <OwnItem add={item => add(item, true)} />
    </>
  )
}

function bankOf({ form }: QuestionnaireContent, dimension: Dimension): QuestionnaireItem[] {
  const whole = { id: dimension, dimension, text: DIMENSION_NAMES[dimension], hint: dimensionHint(form, dimension) }
  return [whole, ...subAspectsOf(form, dimension)]
}

function OwnItem({ add }: { add: (item: QuestionnaireItem) => void }) {
  const words = wordsOf(editorTexts)
  const [dimension, setDimension] = useState<Dimension>('acceptance')
  return (
    <div class="add-row">
      <DimensionChoice value={dimension} change={setDimension} />
      <button
        type="button"
        class="button"
        onClick={() => add({ id: freshId(`${dimension}.own-`), dimension, text: { zh: '' } })}
      >
        {words.addOwn}
      </button>
    </div>
  )
}
