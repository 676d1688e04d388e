import { LANGUAGES, type Language } from '../../shared/texts/language.ts'
import { type Said, say } from '../../shared/texts/said.ts'

const TIMEOUT_MS = 20_000

type Texts = Partial<Record<Language, unknown>>
type Words = Readonly<Record<string, unknown>>

/** What the scripts of a room have asked for, by name: empty until its file has come. */
const rooms = new Map<string, Map<string, Texts>>()
const there = new Map<string, Words>()
const coming = new Map<string, Promise<void>>()

const keyOf = (room: string, language: Language) => `${room} ${language}`

/** Stands in the built app where a file of shared/texts/admin/ stood: its words come in a file of their own. */
export function textsOf(room: string, name: string): Texts {
  const texts: Texts = {}
  for (const language of LANGUAGES) texts[language] = there.get(keyOf(room, language))?.[name]
  rooms.set(room, (rooms.get(room) ?? new Map()).set(name, texts))
  return texts
}

/** Whether every script that has run so far has its words in this language. */
export function hasTexts(language: Language): boolean {
  return [...rooms.keys()].every(room => there.has(keyOf(room, language)))
}

/** Fetches those that are not there; rejects when one of them can't be had. */
export async function fetchTexts(language: Language): Promise<void> {
  await Promise.all([...rooms.keys()].map(room => fetchRoom(room, language)))
}

/** The words of a room set out together with its script; whether they came is asked afterwards. */
export function fetchEarly(room: string, language: Language): void {
  if (room in filesOnPage()) fetchRoom(room, language).catch(() => {})
}

function fetchRoom(room: string, language: Language): Promise<void> {
  const key = keyOf(room, language)
  const begun = coming.get(key)
  if (there.has(key) || begun) return begun ?? Promise.resolve()
  const run = take(room, language).finally(() => coming.delete(key))
  coming.set(key, run)
  return run
}

async function take(room: string, language: Language): Promise<void> {
  const file = filesOnPage()[room]?.[language]
  if (file === undefined) throw new Error(`The page names no texts for ${room}`)
  const reply = await fetch(file, { signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (!reply.ok) throw new Error(`${file}: ${reply.status}`)
  const words: Words = JSON.parse(await reply.text(), withFunctions)
  there.set(keyOf(room, language), words)
  for (const [name, texts] of rooms.get(room) ?? []) texts[language] = words[name]
}

function filesOnPage(): Record<string, Record<Language, string>> {
  return JSON.parse(document.getElementById('texts')?.textContent ?? '{}')
}

function withFunctions(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('say' in value)) return value
  return (...given: unknown[]) => say(value.say as Said, given)
}
