import { IMPORT_SHEETS } from '../../shared/domain/import-sheets.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { wordsOf } from '../frame/language.ts'

export function CsvSheet({ sheet, setSheet }: { sheet: string; setSheet: (sheet: string) => void }) {
  const words = wordsOf(importsTexts)
  return (
    <div class="field narrow">
      <label for="csv-sheet">{words.csvSheet}</label>
      <select id="csv-sheet" value={sheet} onChange={event => setSheet(event.currentTarget.value)}>
        <option value="">{words.csvAuto}</option>
        {IMPORT_SHEETS.map(each => (
          <option key={each} value={each}>
            {words.sheet[each]}
          </option>
        ))}
      </select>
    </div>
  )
}
