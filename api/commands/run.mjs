// Runs a built program: node api/commands/run.mjs main|demo|verify [arguments of the program].
import { prepareOrExit, root } from './prepare.mjs'

const [name = 'main'] = process.argv.splice(2, 1)
await prepareOrExit({ install: true, build: true })
process.env.NODE_ENV = process.env.NODE_ENV || 'production'
await import(new URL(`dist/api/${name}.js`, `file://${root}`).href)
