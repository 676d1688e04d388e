// The pictures of the README: node test/pictures/run.mjs. Writes page, overview and comparison to docs/pictures.
import { join } from 'node:path'
import { prepareOrExit, root } from '../../api/commands/prepare.mjs'

await prepareOrExit({ install: true, build: true })
const { runnerImport } = await import('vite')
// All is done while it is imported: afterwards the runner is closed to what the server loads only when needed.
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } }
await runnerImport(join(root, 'test', 'pictures', 'take.ts'), { configFile: false, logLevel: 'warn', oxc })
