import type { Names } from '../../shared/domain/dimensions.ts'
import { LANGUAGE_TAGS, type Language, nameIn } from '../../shared/texts/language.ts'
import { Stored } from './stored.ts'
import { fetchTexts, hasTexts } from './texts.ts'

const STORED = 'manyi-admin-lang'

export const language = new Stored<Language>('zh')

const isLanguage = (value: string | null | undefined): value is Language => value === 'zh' || value === 'en'

/** `?lang` decides and is remembered; else what was remembered; Chinese first. */
export function chooseLanguage(search: string, stored: string | null): Language {
  const asked = new URLSearchParams(search).get('lang')
  if (isLanguage(asked)) return asked
  return isLanguage(stored) ? stored : 'zh'
}

export function startLanguage(): void {
  const keep = (value: Language) => {
    document.documentElement.lang = LANGUAGE_TAGS[value]
    writeStored(value)
  }
  language.value = chooseLanguage(location.search, readStored())
  keep(language.value)
  language.follow(keep)
}

/** Until whatever has been loaded so far has its words in the language in use; rejects when they can't be had. */
export async function wordsReady(): Promise<void> {
  while (!hasTexts(language.value)) await fetchTexts(language.value)
}

/** Changes the language as soon as its words are there: nothing is ever shown without. */
export async function speak(next: Language): Promise<void> {
  while (!hasTexts(next)) await fetchTexts(next)
  language.value = next
}

/** The words of the language in use; the app is drawn anew when that changes. */
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
