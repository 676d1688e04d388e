import { createContext } from 'preact'

/** Whether the form shows its English fields: most organizations write Chinese only. */
export const EnglishContext = createContext(false)

/** Whether English was entered anywhere in what a form shows. */
export function hasEnglish(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([key, each]) => (key === 'en' && typeof each === 'string') || hasEnglish(each))
}
