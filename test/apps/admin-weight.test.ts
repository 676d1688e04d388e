import { gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { type AdminChunk, builtAdmin } from './admin-built.ts'

/** Every room of all three users in both languages: nobody loads all of it. */
const ALL_KB = 195
const FIRST_SCREEN_KB = 85
/** What opening another room adds, at most. */
const ROOM_KB = 85

let chunks: readonly AdminChunk[]
beforeAll(async () => {
  chunks = await builtAdmin()
})

const gzipKb = (list: readonly AdminChunk[]) =>
  list.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000

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

it(`an organization's first screen loads at most ${FIRST_SCREEN_KB} kB gzip, its chart included`, () => {
  expect(entry()).toHaveLength(1)
  expect(charts()).toHaveLength(1)
  expect(gzipKb(firstScreen()), table()).toBeLessThanOrEqual(FIRST_SCREEN_KB)
})

it(`a room that is opened after the first screen adds at most ${ROOM_KB} kB gzip`, () => {
  const shown = new Set(firstScreen().map(({ fileName }) => fileName))
  for (const { fileName } of chunks) {
    const added = withImports([fileName]).filter(each => !shown.has(each.fileName))
    expect(gzipKb(added), `${fileName}\n${table()}`).toBeLessThanOrEqual(ROOM_KB)
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
