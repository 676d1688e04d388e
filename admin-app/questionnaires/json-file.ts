import { questionnaireFile } from '../../shared/domain/questionnaire-file.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
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

/** What a chosen file says, for the server to check; a sentence where it can't even be sent. */
export async function readJson(file: File | undefined): Promise<{ body: object } | { problem: string }> {
  const words = wordsOf(questionnairesTexts)
  if (!file) return { problem: words.fileMissing }
  if (file.size > MOST_BYTES) return { problem: words.fileHint }
  try {
    const body = JSON.parse(await file.text())
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { body }
  } catch {
    // Said below, like any other text that holds no object.
  }
  return { problem: words.fileNotJson }
}
