import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync, Visitor } from 'vite'

export type Import = {
  /** As written. */
  specifier: string
  /** The file's path from the repository's root, or undefined for packages. */
  file?: string
  /** The package's name, `node:` for node's own modules, or undefined for files. */
  package?: string
  isTypeOnly: boolean
}

export type SourceFile = {
  path: string
  text: string
  imports: Import[]
  names: string[]
  hasDefaultExport: boolean
  /** Number of statements that pass another file's exports on, and of all others that are not imports. */
  passedOn: number
  own: number
  longFunctions: string[]
}

export type Packages = { dependencies: string[]; devDependencies: string[] }
export type Tree = { files: SourceFile[]; top: string[]; packages: Packages }
export type Rule = { sentence: string; breaches(tree: Tree): string[]; bad: Tree[]; good?: Tree[] }

const CODE = /\.(?:ts|tsx|mts|js|mjs|cjs|jsx)$/
const LONGEST_FUNCTION = 70
const NO_PACKAGES: Packages = { dependencies: [], devDependencies: [] }

/** The repository as it stands, without what .gitignore names. */
export function readTree(root: string): Tree {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean)
  const isIgnored = (name: string) =>
    name === '.git' || ignored.some(line => (line.startsWith('*') ? name.endsWith(line.slice(1)) : line === `${name}/`))
  const top = readdirSync(root).filter(name => !isIgnored(name))
  const all = readdirSync(root, { withFileTypes: true })
  const folders = all.filter(entry => entry.isDirectory() && !isIgnored(entry.name)).map(entry => entry.name)
  const inside = folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => posix.relative(root, posix.join(entry.parentPath, entry.name))),
  )
  const paths = [...top.filter(name => !folders.includes(name)), ...inside]
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const names = (list: object | undefined) => Object.keys(list ?? {})
  return {
    files: paths.map(path => parseFile(path, readFileSync(join(root, path), 'utf8'))),
    top,
    packages: { dependencies: names(manifest.dependencies), devDependencies: names(manifest.devDependencies) },
  }
}

/** A small tree that exists only in memory. */
export function treeOf(files: Record<string, string>, packages: Partial<Packages> = {}): Tree {
  const top = [...new Set(Object.keys(files).map(path => path.split('/')[0] ?? path))]
  const parsed = Object.entries(files).map(([path, text]) => parseFile(path, text))
  return { files: parsed, top, packages: { ...NO_PACKAGES, ...packages } }
}

function parseFile(path: string, text: string): SourceFile {
  const file: SourceFile = {
    path,
    text,
    imports: [],
    names: [],
    hasDefaultExport: false,
    passedOn: 0,
    own: 0,
    longFunctions: [],
  }
  if (!CODE.test(path)) return file
  const { program, module } = parseSync(path, text)
  const add = (specifier: unknown, isTypeOnly: boolean) => {
    if (typeof specifier === 'string') file.imports.push(resolveImport(path, specifier, isTypeOnly))
  }
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      const entries = statement.specifiers
      const areTypes =
        entries.length > 0 && entries.every(entry => 'importKind' in entry && entry.importKind === 'type')
      add(statement.source.value, statement.importKind === 'type' || areTypes)
      continue
    }
    const source = 'source' in statement && statement.source ? statement.source.value : undefined
    if (source === undefined) file.own += 1
    else file.passedOn += 1
    if (source !== undefined) add(source, 'exportKind' in statement && statement.exportKind === 'type')
  }
  for (const { entries } of module.staticExports) {
    for (const { exportName } of entries) {
      if (exportName.kind === 'Default' || exportName.name === 'default') file.hasDefaultExport = true
      if (exportName.name) file.names.push(exportName.name)
    }
  }
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const measure = (node: { start: number; end: number }) => {
    if (lineOf(node.end) - lineOf(node.start) + 1 > LONGEST_FUNCTION)
      file.longFunctions.push(`line ${lineOf(node.start)}`)
  }
  new Visitor({
    ImportExpression: node => add('value' in node.source ? node.source.value : undefined, false),
    TSImportType: node => add(node.source.value, true),
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(program)
  return file
}

function resolveImport(from: string, specifier: string, isTypeOnly: boolean): Import {
  const plain = specifier.replace(/\?.*$/, '')
  if (plain.startsWith('.')) return { specifier, file: posix.join(posix.dirname(from), plain), isTypeOnly }
  if (plain.startsWith('node:')) return { specifier, package: 'node:', isTypeOnly }
  const name = plain.split('/').slice(0, plain.startsWith('@') ? 2 : 1)
  return { specifier, package: name.join('/'), isTypeOnly }
}
