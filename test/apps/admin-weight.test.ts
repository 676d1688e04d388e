import { gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { LANGUAGES } from '../../shared/texts/language.ts'
import { type AdminChunk, builtAdmin } from './admin-built.ts'

/** The scripts of every room of all three users: nobody loads all of them. */
const ALL_KB = 120
/** A language's words for all of them. */
const WORDS_KB = 32
/** With its words, like what opening another room adds. */
const FIRST_SCREEN_KB = 70
const ROOM_KB = 65

let chunks: readonly AdminChunk[]
let assets: ReadonlyMap<string, string>
beforeAll(async () => {
  const built = await builtAdmin()
  chunks = built.chunks
  assets = built.assets
})

const gzipKb = (list: readonly AdminChunk[]) =>
  list.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000

/** The files of words in a language that come with these scripts. */
function wordsOf(list: readonly AdminChunk[], lang: string): string[] {
  const page = assets.get('index.html') ?? ''
  const files = JSON.parse(/<script type="application\/json" id="texts">(.*)<\/script>/.exec(page)?.[1] ?? '{}')
  return list.flatMap(({ name }) => files[name]?.[lang]?.replace('/admin/', '') ?? [])
}

function withWordsKb(list: readonly AdminChunk[]) {
  const kb = (lang: string) =>
    wordsOf(list, lang).reduce((sum, file) => sum + gzipSync(assets.get(file) ?? '', { level: 9 }).length, 0) / 1000
  return gzipKb(list) + Math.max(...LANGUAGES.map(kb))
}

/** A script and whatever it can't run without. */
function withImports(names: readonly string[], found = new Set<string>()): AdminChunk[] {
  for (const name of names) {
    if (found.has(name)) continue
    found.add(name)
    withImports(chunks.find(({ fileName }) => fileName === name)?.imports ?? [], found)
  }
  return chunks.filter(({ fileName }) => found.has(fileName))
}

const entry = () => chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName)
const charts = () => chunks.filter(({ modules }) => modules.some(id => id.includes('/chart.js/')))
const firstScreen = () => withImports([...entry(), ...charts().map(({ fileName }) => fileName)])

const table = () => chunks.map(each => `${gzipKb([each]).toFixed(1)} ${each.fileName}`).join('\n')

it(`all scripts of the admin app together are at most ${ALL_KB} kB gzip`, () => {
  expect(gzipKb(chunks), table()).toBeLessThanOrEqual(ALL_KB)
})

it(`a language's words for all of it are at most ${WORDS_KB} kB gzip more, in no script`, () => {
  expect(withWordsKb(chunks) - gzipKb(chunks)).toBeLessThanOrEqual(WORDS_KB)
  expect(withWordsKb(chunks) - gzipKb(chunks)).toBeGreaterThan(20)
  for (const { code } of chunks) expect(code).not.toContain('请填写')
})

it(`an organization's first screen loads at most ${FIRST_SCREEN_KB} kB gzip, its chart and words included`, () => {
  expect(entry()).toHaveLength(1)
  expect(charts()).toHaveLength(1)
  expect(withWordsKb(firstScreen()), table()).toBeLessThanOrEqual(FIRST_SCREEN_KB)
})

it(`a room that is opened after the first screen adds at most ${ROOM_KB} kB gzip, its words included`, () => {
  const shown = new Set(firstScreen().map(({ fileName }) => fileName))
  for (const { fileName } of chunks) {
    const added = withImports([fileName]).filter(each => !shown.has(each.fileName))
    expect(withWordsKb(added), `${fileName}\n${table()}`).toBeLessThanOrEqual(ROOM_KB)
  }
})

it('the chart library waits until a chart is shown', () => {
  const atStart = withImports(entry()).flatMap(({ modules }) => modules)
  expect(atStart.filter(id => id.includes('/chart.js/'))).toEqual([])
})

it('the library that checks requests stays on the server', () => {
  const modules = chunks.flatMap(each => each.modules)
  expect(modules.filter(id => id.includes('/node_modules/zod/') || id.includes('/shared/contract/'))).toEqual([])
})
