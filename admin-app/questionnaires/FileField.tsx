import type { RefObject } from 'preact'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { wordsOf } from '../frame/language.ts'

const ID = 'questionnaire-file'

/** A questionnaire as a file. */
export function FileField({ input }: { input: RefObject<HTMLInputElement | null> }) {
  const words = wordsOf(questionnairesTexts)
  return (
    <div class="field">
      <label for={ID}>{words.file}</label>
      <p class="hint" id={`${ID}-hint`}>
        {words.fileHint}
      </p>
      <input ref={input} id={ID} type="file" accept=".json,application/json" aria-describedby={`${ID}-hint`} />
    </div>
  )
}
