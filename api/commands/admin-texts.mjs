// The admin app's words leave its scripts: a file a language for each script, fetched by admin-app/frame/texts.ts.
import { dirname, join } from 'node:path'
import { normalizePath, parseAst, runnerImport } from 'vite'

const LANGUAGES = ['zh', 'en']
const ROOM = '__ROOM_OF_TEXTS__'

/** For vite.config.ts. In the built app `xTexts` of shared/texts/admin/ is empty until its file has come. */
export function adminTexts(root) {
  const folder = normalizePath(join(root, 'shared/texts/admin'))
  const holder = normalizePath(join(root, 'admin-app/frame/texts.ts'))
  const texts = new Map()
  return {
    name: 'manyi:admin-texts',
    enforce: 'pre',
    applyToEnvironment: environment => environment.name === 'manyiAdmin',
    async load(id) {
      if (dirname(id) !== folder) return
      const { module } = await runnerImport(id, { logLevel: 'silent' })
      texts.set(id, module)
      const held = Object.keys(module).map(name => `export const ${name} = textsOf('${ROOM}', '${name}')`)
      return [`import { textsOf } from ${JSON.stringify(holder)}`, ...held].join('\n')
    },
    renderChunk: (code, { name }) => code.replaceAll(ROOM, name),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const emit = (name, source) => this.getFileName(this.emitFile({ type: 'asset', name, source }))
        const files = {}
        for (const { type, name, moduleIds } of Object.values(bundle)) {
          const modules = type === 'chunk' ? moduleIds.flatMap(id => texts.get(id) ?? []) : []
          if (modules.length === 0) continue
          const file = lang => `/admin/${emit(`${name}-${lang}.json`, JSON.stringify(inLanguage(modules, lang)))}`
          files[name] = Object.fromEntries(LANGUAGES.map(lang => [lang, file(lang)]))
        }
        const page = bundle['admin-app/index.html']
        if (page) page.source = page.source.replace('</head>', `  ${contents(files)}\n  </head>`)
      },
    },
  }
}

/** Where each file lies. A block of data: the content security policy has nothing against it. */
const contents = files => `<script type="application/json" id="texts">${JSON.stringify(files)}</script>`

function inLanguage(modules, lang) {
  const all = modules.flatMap(module => Object.entries(module))
  return Object.fromEntries(all.map(([name, words]) => [name, asData(words[lang], `${name}.${lang}`)]))
}

/** Exported for its test. */
export function asData(value, path) {
  if (typeof value === 'string' || value === undefined) return value
  if (typeof value === 'function') return { say: saidBy(value, path) }
  if (Array.isArray(value)) return value.map((each, at) => asData(each, `${path}.${at}`))
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither words nor a function of words`)
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, asData(each, `${path}.${name}`)]))
}

function saidBy(value, path) {
  const arrow = bare(parseAst(`(${value})`).body[0].expression)
  const names = arrow.params.map(({ name }) => name)
  const refuse = what => {
    throw new Error(`${path}: a text may join words, its arguments and a choice between two by ===, but not ${what}`)
  }
  const place = node => (names.includes(node.name) ? names.indexOf(node.name) : refuse(node.name ?? node.type))
  const said = node => {
    const { type } = bare(node)
    if (type === 'Identifier') return place(bare(node))
    if (type === 'Literal') return String(bare(node).value)
    if (type === 'TemplateLiteral') return joined(bare(node))
    return type === 'ConditionalExpression' ? choice(bare(node)) : refuse(type)
  }
  const joined = ({ quasis, expressions }) => {
    const parts = quasis.flatMap(({ value: { cooked } }, at) =>
      at === 0 ? [cooked] : [said(expressions[at - 1]), cooked],
    )
    return parts.filter(part => part !== '')
  }
  const choice = ({ test, consequent, alternate }) => {
    if (test.operator !== '===') refuse(test.operator ?? test.type)
    const other = test.right.type === 'Identifier' ? [place(test.right)] : test.right.value
    return { if: [place(test.left), other], yes: said(consequent), no: said(alternate) }
  }
  return said(arrow.body)
}

const bare = node => (node.type === 'ParenthesizedExpression' ? bare(node.expression) : node)
