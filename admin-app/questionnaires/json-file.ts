import { questionnaireFile } from '../../shared/domain/questionnaire-file.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { ApiError } from '../frame/api-error.ts'
import { wordsOf } from '../frame/language.ts'

const MOST_BYTES = 64 * 1024

/** Hands the content to the browser as a file. */
export function downloadJson(content: QuestionnaireContent): void {
  const url = URL.createObjectURL(new Blob([questionnaireFile(content)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${content.title.zh || 'questionnaire'}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url))
}

/** What a chosen file says, for the server to check; throws a sentence where it can't even be sent. */
export async function readJson(file: File | undefined): Promise<object> {
  const words = wordsOf(questionnairesTexts)
  if (!file) throw refusal(words.fileMissing)
  if (file.size > MOST_BYTES) throw refusal(words.fileHint)
  const text = await file.text()
  try {
    const found = JSON.parse(text)
    if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found
  } catch {
    // Said below, like any other text that holds no object.
  }
  throw refusal(words.fileNotJson)
}

function refusal(sentence: string): ApiError {
  return new ApiError(0, 'body.invalid-json', sentence)
}
