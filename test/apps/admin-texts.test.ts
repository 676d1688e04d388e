import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { fetchEarly, fetchTexts, hasTexts, textsOf } from '../../admin-app/frame/texts.ts'
import { asData } from '../../api/commands/admin-texts.mjs'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { LANGUAGES } from '../../shared/texts/language.ts'
import { type Said, say } from '../../shared/texts/said.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'shared/texts/admin')

type Sentence = (...given: unknown[]) => unknown
type Tables = Record<string, Record<string, unknown>>

async function allTables(): Promise<[string, unknown][]> {
  const modules: Tables[] = await Promise.all(readdirSync(folder).map(name => import(join(folder, name))))
  const tables = modules.flatMap(module => Object.entries(module))
  return tables.flatMap(([name, table]) => LANGUAGES.map(lang => [`${name}.${lang}`, table[lang]] as [string, unknown]))
}

/** Every function of words beside the data that travels in its place. */
function functionsIn(value: unknown, path: string, data: unknown): { path: string; value: Sentence; said: Said }[] {
  if (typeof value === 'function') return [{ path, value: value as Sentence, said: (data as { say: Said }).say }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) =>
    functionsIn(each, `${path}.${name}`, (data as Record<string, unknown>)[name]),
  )
}

/** Enough to come by every branch of a choice. */
const GIVEN = [0, 1, 2, 2025, '', '1', '12', '甲']

describe('the words of the admin app as data', () => {
  test('every sentence says the same as its function, whatever it is given', async () => {
    const found = (await allTables()).flatMap(([name, words]) => functionsIn(words, name, asData(words, name)))
    expect(found.length).toBeGreaterThan(300)
    const pairs = GIVEN.flatMap(first => GIVEN.map(second => [first, second, first, second, first]))
    const differing = found.filter(({ value, said }) =>
      pairs.some(given => String(say(said, given)) !== String(value(...given))),
    )
    expect(differing.map(({ path }) => path)).toEqual([])
    const place = importsTexts.zh.place
    const { say: said } = asData(place, 'place') as { say: Said }
    for (const [row, column] of [
      [2, 'C'],
      [2, null],
      [null, 'C'],
      [null, null],
    ] as const) {
      expect(say(said, [row, column])).toBe(place(row, column))
    }
  })

  test('both languages have the same sentences', async () => {
    const shapeOf = (value: unknown): unknown =>
      typeof value !== 'object' || value === null
        ? typeof value
        : Array.isArray(value) ||
          Object.fromEntries(
            Object.keys(value)
              .sort()
              .map(name => [name, shapeOf((value as Tables)[name])]),
          )
    const tables = new Map(await allTables())
    for (const [name, words] of tables) {
      if (name.endsWith('.zh')) expect(shapeOf(tables.get(name.replace(/zh$/, 'en'))), name).toEqual(shapeOf(words))
    }
  })

  test('what would need a script is refused at build time', () => {
    const limit = 5
    expect(() => asData((n: number) => `${n + 1}`, 'a.zh')).toThrow(/^a\.zh: a text may join words/)
    expect(() => asData((n: number) => (n > 1 ? 'many' : 'one'), 'a.zh')).toThrow('not >')
    expect(() => asData((name: string) => name.toLowerCase(), 'a.zh')).toThrow('not CallExpression')
    expect(() => asData(() => `at most ${limit}`, 'a.zh')).toThrow('not limit')
    expect(() => asData({ limit }, 'a.zh')).toThrow('a.zh.limit is neither words nor a function of words')
  })

  test('no screen asks for a certain language: only the one in use is there', () => {
    const files = readdirSync(join(root, 'admin-app'), { recursive: true, encoding: 'utf8' })
    const sources = files
      .filter(name => /\.tsx?$/.test(name))
      .map(name => readFileSync(join(root, 'admin-app', name), 'utf8'))
    expect(
      sources.flatMap(source => source.match(/(?<!typeof )\b(?:\w+Texts|terms|\w+Problems)\.(?:zh|en)\b/g) ?? []),
    ).toEqual([])
  })
})

describe('a file of words', () => {
  const PAGE = {
    room: { zh: '/admin/assets/room-zh.json', en: '/admin/assets/room-en.json' },
    early: { zh: '/admin/assets/early-zh.json' },
  }
  let asked: string[]
  let isAway = false

  beforeEach(() => {
    asked = []
    isAway = false
    vi.stubGlobal('document', { getElementById: () => ({ textContent: JSON.stringify(PAGE) }) })
    vi.stubGlobal('fetch', async (file: string) => {
      asked.push(file)
      if (isAway) throw new TypeError('Failed to fetch')
      const words = file.includes('-zh') ? { title: '标题', of: { say: ['第 ', 0, ' 条'] } } : { title: 'Title' }
      return new Response(JSON.stringify({ someTexts: words }))
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('is fetched once for each language, and its functions speak', async () => {
    const texts = textsOf('room', 'someTexts')
    expect(hasTexts('zh')).toBe(false)
    await Promise.all([fetchTexts('zh'), fetchTexts('zh')])
    await fetchTexts('zh')
    expect([hasTexts('zh'), hasTexts('en'), asked]).toEqual([true, false, [PAGE.room.zh]])
    const words = texts.zh as { title: string; of: (n: number) => string }
    expect([words.title, words.of(3)]).toEqual(['标题', '第 3 条'])
  })

  it('that could not be had can be asked for again', async () => {
    const texts = textsOf('room', 'someTexts')
    isAway = true
    await expect(fetchTexts('en')).rejects.toThrow('Failed to fetch')
    expect(hasTexts('en')).toBe(false)
    isAway = false
    await fetchTexts('en')
    expect([hasTexts('en'), texts.en]).toEqual([true, { title: 'Title' }])
  })

  it('that came before its script is there when the script runs', async () => {
    fetchEarly('early', 'zh')
    await vi.waitFor(() => expect(asked).toEqual([PAGE.early.zh]))
    await vi.waitFor(() => expect(textsOf('early', 'someTexts').zh).toMatchObject({ title: '标题' }))
    fetchEarly('nowhere', 'zh')
    expect(asked).toHaveLength(1)
  })

  it('that the page does not name is an error, not a wait without end', async () => {
    textsOf('another', 'someTexts')
    await expect(fetchTexts('zh')).rejects.toThrow('The page names no texts for another')
  })
})
