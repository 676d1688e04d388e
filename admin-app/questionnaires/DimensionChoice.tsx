import { DIMENSIONS, type Dimension } from '../../shared/domain/dimensions.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { wordsOf } from '../frame/language.ts'

interface DimensionChoiceProps {
  value: Dimension
  change: (dimension: Dimension) => void
}

export function DimensionChoice({ value, change }: DimensionChoiceProps) {
  return (
    <label>
      {wordsOf(editorTexts).dimension}
      <select value={value} onChange={event => change(event.currentTarget.value as Dimension)}>
        {DIMENSIONS.map(each => (
          <option key={each} value={each}>
            {wordsOf(terms).dimension[each]}
          </option>
        ))}
      </select>
    </label>
  )
}
