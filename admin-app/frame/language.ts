import { effect, signal } from '@preact/signals'
import type { Names } from '../../shared/domain/dimensions.ts'
import { LANGUAGE_TAGS, type Language, nameIn } from '../../shared/texts/language.ts'

const STORED = 'manyi-admin-lang'

export const language = signal<Language>('zh')

const isLanguage = (value: string | null | undefined): value is Language => value === 'zh' || value === 'en'

/** `?lang` decides and is remembered; else what was remembered; Chinese first. */
export function chooseLanguage(search: string, stored: string | null): Language {
  const asked = new URLSearchParams(search).get('lang')
  if (isLanguage(asked)) return asked
  return isLanguage(stored) ? stored : 'zh'
}

export function startLanguage(): void {
  language.value = chooseLanguage(location.search, readStored())
  effect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language.value]
    writeStored(language.value)
  })
}

/** The words of the language in use; a component that calls it is drawn again when the language changes. */
export function wordsOf<T>(texts: Record<Language, T>): T {
  return texts[language.value]
}

export function nameOf(names: Names): string {
  return nameIn(language.value, names)
}

// A browser that forbids storage throws on access.
function readStored(): string | null {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}

function writeStored(value: Language): void {
  try {
    localStorage.setItem(STORED, value)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
