import type { Names } from '../domain/dimensions.ts'

export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What goes into `lang` attributes. */
export const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en' } as const

/** The entered name in a language; Chinese where no English was entered. */
export function nameIn(lang: Language, names: Names): string {
  return (lang === 'en' && names.en) || names.zh
}
