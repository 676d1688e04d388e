import type { QuestionnaireContent } from './questionnaires.ts'

/** The mark by which a file is known as a questionnaire; another version means another shape. */
export const QUESTIONNAIRE_FORMAT = 'manyi-questionnaire'
export const QUESTIONNAIRE_FORMAT_VERSION = 1

/** A questionnaire as a file, to be read in elsewhere; people may read and edit it. */
export function questionnaireFile(content: QuestionnaireContent): string {
  const file = { format: QUESTIONNAIRE_FORMAT, v: QUESTIONNAIRE_FORMAT_VERSION, content }
  return `${JSON.stringify(file, null, 2)}\n`
}
