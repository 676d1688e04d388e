import { type Rule, type Tree, treeOf } from './tree.ts'

/** `line` from left to right; whoever is `open` may be imported by every feature, and `last` imports everything. */
export type Features = { line: string[]; open: string[]; last: string[] }

export function featureRules({ line, open, last }: Features): Rule[] {
  const [first = 'a', second = 'b'] = line.filter(name => !open.includes(name))
  const order = [...line, ...last]
  return [
    {
      sentence: 'every folder of api stands in the line of features',
      breaches: tree => [...new Set(apiFiles(tree).map(item => item.feature))].filter(name => !order.includes(name)),
      bad: [treeOf({ 'api/stray/a.ts': '' })],
    },
    {
      sentence: 'a feature of api imports only features to its left',
      breaches: tree =>
        apiFiles(tree).flatMap(({ feature, file }) => {
          if (last.includes(feature)) return []
          const targets = file.imports.flatMap(item => (item.file?.startsWith('api/') ? [item.file] : []))
          return targets
            .filter(path => {
              const target = featureOf(path)
              if (target === undefined) return path === 'api/main.ts' || path === 'api/app.ts'
              return target !== feature && !open.includes(target) && order.indexOf(target) > order.indexOf(feature)
            })
            .map(path => `${file.path} imports ${path}`)
        }),
      bad: [
        treeOf({ [`api/${first}/a.ts`]: `import { b } from '../${second}/b.ts'` }),
        treeOf({ [`api/${first}/a.ts`]: "import { app } from '../app.ts'" }),
      ],
      good: [treeOf({ [`api/${second}/b.ts`]: `import { a } from '../${first}/a.ts'` })],
    },
    {
      sentence: 'routes never import kysely',
      breaches: tree =>
        tree.files
          .filter(({ path }) => /(?:^|[/-])routes\.ts$/.test(path) && path.startsWith('api/'))
          .filter(file => file.imports.some(item => item.package === 'kysely'))
          .map(file => file.path),
      bad: [treeOf({ 'api/codes/routes.ts': "import type { Kysely } from 'kysely'" })],
    },
  ]
}

function apiFiles(tree: Tree) {
  return tree.files.flatMap(file => {
    const feature = featureOf(file.path)
    return feature === undefined ? [] : [{ file, feature }]
  })
}

function featureOf(path: string): string | undefined {
  return /^api\/([^/]+)\//.exec(path)?.[1]
}
