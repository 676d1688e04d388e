import { questionnaireProblems } from './admin/questionnaire-problems.ts'
import { terms } from './admin/terms.ts'
import { fill } from './fill.ts'
import type { Language } from './language.ts'

interface Problem {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** The sentence for a problem of a questionnaire, with its dimension by name; undefined for other problems. */
export function questionnaireProblem({ code, params }: Problem, lang: Language): string | undefined {
  const sentences = questionnaireProblems[lang]
  const sentence = sentences[`${code} ${params.field}`] ?? sentences[code]
  const names: Readonly<Record<string, string>> = terms[lang].dimension
  const dimension = names[String(params.dimension)]
  return sentence && fill(sentence, dimension === undefined ? params : { ...params, dimension })
}
