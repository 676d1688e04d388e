import { type Rule, type Tree, treeOf } from './tree.ts'

const PRODUCT = /^(?:api|survey-app|admin-app|shared)\//
const TOOL = /\.mjs$/

/** `unimported` says why a package is there although no file imports it. */
export function packageRules(unimported: Record<string, string>): Rule[] {
  return [
    {
      sentence: 'every package is imported somewhere, or listed with a reason',
      breaches: tree => {
        const used = importedPackages(tree)
        return allPackages(tree).filter(name => !used.has(name) && !(name in unimported))
      },
      bad: [treeOf({ 'api/a.ts': '' }, { dependencies: ['left-pad'] })],
      good: [treeOf({ 'api/a.ts': "import pad from 'left-pad/sub'" }, { dependencies: ['left-pad'] })],
    },
    {
      sentence: 'every imported package stands in package.json',
      breaches: tree => {
        const declared = allPackages(tree)
        return [...importedPackages(tree)].filter(name => name !== 'node:' && !declared.includes(name))
      },
      bad: [treeOf({ 'api/a.ts': "import pad from 'left-pad'" }), treeOf({ 'api/a.ts': "import fs from 'fs'" })],
    },
    {
      sentence: 'the product needs no package that is only for development',
      breaches: tree =>
        tree.files
          .filter(({ path }) => PRODUCT.test(path) && !TOOL.test(path))
          .flatMap(({ path, imports }) =>
            imports
              .filter(item => tree.packages.devDependencies.includes(item.package ?? ''))
              .map(item => `${path} imports ${item.specifier}`),
          ),
      bad: [treeOf({ 'api/a.ts': "import { it } from 'vitest'" }, { devDependencies: ['vitest'] })],
    },
  ]
}

function allPackages({ packages }: Tree): string[] {
  return [...packages.dependencies, ...packages.devDependencies]
}

function importedPackages(tree: Tree): Set<string> {
  return new Set(tree.files.flatMap(file => file.imports.flatMap(item => item.package ?? [])))
}
