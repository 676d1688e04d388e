import { fileURLToPath } from 'node:url'
import { createBuilder } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface AdminChunk {
  readonly fileName: string
  readonly isEntry: boolean
  readonly code: string
  readonly imports: readonly string[]
  readonly modules: readonly string[]
}

/** The admin app as the product builds it, by its own settings, kept in memory. */
export async function builtAdmin(): Promise<AdminChunk[]> {
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
    return files.flatMap(file =>
      file.type !== 'chunk'
        ? []
        : {
            fileName: file.fileName,
            isEntry: file.isEntry,
            code: file.code,
            imports: file.imports,
            modules: file.moduleIds,
          },
    )
  } finally {
    process.env.NODE_ENV = before
  }
}
