import { type Rule, type SourceFile, treeOf } from './tree.ts'

const MAX_LINES = 250
const MAX_COLUMNS = 120

const CODE = /\.(?:ts|tsx|mjs|css)$/
const EXEMPT = /^api\/db\/migrations\/|^shared\/texts\/|(?:^|\/)fixtures(?:\/|\.ts$)/
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|worker|config|d))?\.[a-z0-9.]+$/
const COMPONENT = /^(?:shared\/ui|survey-app|admin-app|test\/apps)\/(?:.*\/)?([A-Z][A-Za-z0-9]*)(?:\.test)?\.tsx$/
const FOLDER = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*$/

const isCode = ({ path }: SourceFile) => CODE.test(path)
const isMeasured = (file: SourceFile) => isCode(file) && !EXEMPT.test(file.path)

export function shapeRules(top: string[]): Rule[] {
  return [
    {
      sentence: 'the top level holds what is agreed and nothing else',
      breaches: tree => tree.top.filter(name => !top.includes(name)),
      bad: [treeOf({ 'lib/a.ts': '' }), treeOf({ 'notes.txt': '' })],
    },
    ...nameRules,
    ...sizeRules,
    ...exportRules,
  ]
}

const nameRules: Rule[] = [
  {
    sentence: 'files and folders bear kebab-case names, components their own',
    breaches: tree =>
      tree.files
        .filter(({ path }) => path.includes('/') && !path.startsWith('.'))
        .filter(({ path }) => {
          const parts = path.split('/')
          const name = parts.pop() ?? ''
          return !parts.every(part => FOLDER.test(part)) || !(KEBAB.test(name) || COMPONENT.test(path))
        })
        .map(({ path }) => path),
    bad: [
      treeOf({ 'api/codes/findCode.ts': '' }),
      treeOf({ 'api/Codes/a.ts': '' }),
      treeOf({ 'api/http/Page.tsx': '' }),
    ],
    good: [treeOf({ 'admin-app/frame/Page.tsx': '', 'api/db/migrations/0001-first.ts': '' })],
  },
  {
    sentence: "a component's file exports the component it is named after",
    breaches: tree =>
      tree.files.flatMap(file => {
        const name = file.path.includes('.test.') ? undefined : COMPONENT.exec(file.path)?.[1]
        return name !== undefined && !file.names.includes(name) ? [file.path] : []
      }),
    bad: [treeOf({ 'admin-app/Page.tsx': 'export function Other() {}' })],
    good: [treeOf({ 'admin-app/Page.tsx': 'export function Page() {}' })],
  },
  {
    sentence: 'no file is called after nothing in particular',
    breaches: tree =>
      tree.files
        .map(({ path }) => path)
        .filter(path => /(?:^|\/)(?:utils?|helpers?|misc|common-utils?)(?:\/|\.[a-z]+$)/.test(path)),
    bad: [treeOf({ 'shared/domain/utils.ts': '' }), treeOf({ 'api/helpers/a.ts': '' })],
  },
  {
    sentence: 'there are no controllers, services and repositories',
    breaches: tree =>
      tree.files
        .map(({ path }) => path)
        .filter(path => /(?:^|[/-])(?:controller|service|repository)\.tsx?$/.test(path)),
    bad: [treeOf({ 'api/codes/codes-service.ts': '' })],
  },
]

const sizeRules: Rule[] = [
  {
    sentence: `a file has at most ${MAX_LINES} lines`,
    breaches: tree =>
      tree.files
        .filter(isMeasured)
        .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
        .filter(({ lines }) => lines > MAX_LINES)
        .map(({ path, lines }) => `${path}: ${lines} lines`),
    bad: [treeOf({ 'api/a.ts': '//\n'.repeat(MAX_LINES + 1) })],
    good: [
      treeOf({ 'api/db/migrations/0001-first.ts': '//\n'.repeat(MAX_LINES + 1), 'api/a.ts': '//\n'.repeat(MAX_LINES) }),
    ],
  },
  {
    sentence: `a line has at most ${MAX_COLUMNS} columns`,
    breaches: tree =>
      tree.files
        .filter(isMeasured)
        .flatMap(({ path, text }) =>
          text.split('\n').flatMap((line, index) => (line.length > MAX_COLUMNS ? [`${path}:${index + 1}`] : [])),
        ),
    bad: [treeOf({ 'api/a.ts': `// ${'x'.repeat(MAX_COLUMNS)}` })],
  },
  {
    sentence: 'a function has at most 70 lines',
    breaches: tree =>
      tree.files
        .filter(file => isMeasured(file) && !file.path.startsWith('test/'))
        .flatMap(({ path, longFunctions }) => longFunctions.map(place => `${path}: ${place}`)),
    bad: [treeOf({ 'api/a.ts': `export const a = () => {${'\n'.repeat(70)}}` })],
  },
]

const exportRules: Rule[] = [
  {
    sentence: 'only configuration files have a default export',
    breaches: tree =>
      tree.files
        .filter(file => file.hasDefaultExport && !/^[a-z]+\.config\.ts$/.test(file.path))
        .map(({ path }) => path),
    bad: [treeOf({ 'api/a.ts': 'export default 1' }), treeOf({ 'api/a.ts': 'const a = 1\nexport { a as default }' })],
    good: [treeOf({ 'vite.config.ts': 'export default {}' })],
  },
  {
    sentence: 'no file only passes on what others export',
    breaches: tree =>
      tree.files
        .filter(({ path, passedOn, own }) => passedOn > 0 && (own === 0 || /(?:^|\/)index\.tsx?$/.test(path)))
        .map(({ path }) => path),
    bad: [
      treeOf({ 'api/codes/index.ts': "export * from './find.ts'\nexport const a = 1" }),
      treeOf({ 'api/codes/all.ts': "export { find } from './find.ts'" }),
    ],
  },
  {
    sentence: 'an import names the file with its ending',
    breaches: tree =>
      tree.files.flatMap(({ path, imports }) =>
        imports
          .filter(item => item.file !== undefined && !/\.(?:tsx?|mjs|css|json|svg)$/.test(item.file))
          .map(item => `${path} imports ${item.specifier}`),
      ),
    bad: [treeOf({ 'api/a.ts': "import { b } from './b'" }), treeOf({ 'api/a.ts': "import { b } from './b.js'" })],
  },
]
