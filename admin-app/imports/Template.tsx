import { useState } from 'preact/hooks'
import { IMPORT_SHEETS } from '../../shared/domain/import-sheets.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { language, wordsOf } from '../frame/language.ts'

export function Template({ path }: { path: string }) {
  const words = wordsOf(importsTexts)
  const [sheet, setSheet] = useState('clients')
  return (
    <section class="card">
      <h2>{words.templateTitle}</h2>
      <p class="secondary">{words.templateMeans}</p>
      <div class="actions">
        <a class="button" href={`${path}/import-template.xlsx?lang=${language.value}`} download>
          {words.templateXlsx}
        </a>
        <label class="template-csv">
          <span class="visually-hidden">{words.table}</span>
          <select value={sheet} onChange={event => setSheet(event.currentTarget.value)}>
            {IMPORT_SHEETS.map(each => (
              <option key={each} value={each}>
                {words.sheet[each]}
              </option>
            ))}
          </select>
        </label>
        <a class="button" href={`${path}/import-template.csv?sheet=${sheet}&lang=${language.value}`} download>
          {words.templateCsv}
        </a>
      </div>
    </section>
  )
}
