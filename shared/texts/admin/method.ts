import { BUILTIN_SCHEME } from '../../domain/scheme.ts'
import type { Language } from '../language.ts'
import { filledMethod } from '../method/filled-method.ts'
import { METHOD_SENTENCES } from '../method/sentences.ts'
import { terms } from './terms.ts'

function inLanguage(lang: Language) {
  const { title, lead, contents, example, schemeTitle, schemeLead, setting, value } = METHOD_SENTENCES[lang]
  const fixed = { title, lead, contents, example, schemeTitle, schemeLead, setting, value }
  return { ...fixed, ...filledMethod(BUILTIN_SCHEME, METHOD_SENTENCES[lang], terms[lang], lang) }
}

/** The page's words with every number in its place, worked out by the same functions as every figure. */
export const methodTexts = { zh: inLanguage('zh'), en: inLanguage('en') }
