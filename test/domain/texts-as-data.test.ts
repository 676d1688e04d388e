import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
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
