import { fileURLToPath } from 'node:url'
import { createBuilder } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface AdminChunk {
  readonly fileName: string
  readonly name: string
  readonly isEntry: boolean
  readonly code: string
  readonly imports: readonly string[]
  readonly modules: readonly string[]
}

export interface BuiltAdmin {
  readonly chunks: readonly AdminChunk[]
  /** Everything beside the scripts, by file name. */
  readonly assets: ReadonlyMap<string, string>
}

/** The admin app as the product builds it, by its own settings, kept in memory. */
export async function builtAdmin(): Promise<BuiltAdmin> {
  const quiet = { environments: { manyiAdmin: { build: { write: false } } } }
  // Development helpers of the libraries would weigh on a build that runs among tests.
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    const builder = await createBuilder({ root, logLevel: 'silent', mode: 'production', ...quiet })
    const environment = builder.environments.manyiAdmin
    if (!environment) throw new Error('vite.config.ts has no manyiAdmin')
    const result = await builder.build(environment)
    const files = 'output' in result ? result.output : []
    const chunks = files.flatMap(file => {
      if (file.type !== 'chunk') return []
      const { fileName, name, isEntry, code, imports, moduleIds } = file
      return { fileName, name, isEntry, code, imports, modules: moduleIds }
    })
    const assets = files.flatMap(file => (file.type === 'asset' ? [[file.fileName, String(file.source)] as const] : []))
    return { chunks, assets: new Map(assets) }
  } finally {
    process.env.NODE_ENV = before
  }
}
