import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import type { FieldProblem } from '../frame/api-error.ts'
import { wordsOf } from '../frame/language.ts'

/** The server's problems with a file, each with its place as a person counts: content.items.2.text.zh → 第 3 题. */
export function problemsByPlace(problems: readonly FieldProblem[]): string[] {
  const words = wordsOf(editorTexts)
  return problems.map(({ path, message }) => {
    const [, list, index] = /^content\.(items|questions)\.(\d+)/.exec(path) ?? []
    if (index === undefined) return `${path.replace(/^content\./, '')}: ${message}`
    const place = list === 'items' ? words.itemPlace(Number(index) + 1) : words.questionPlace(Number(index) + 1)
    return `${place}${message} (${path.split('.').slice(3).join('.')})`
  })
}
