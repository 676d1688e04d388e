import { prepareOrExit, root } from './prepare.mjs'

await prepareOrExit({ install: true, build: true })
process.env.NODE_ENV = process.env.NODE_ENV || 'production'
await import(new URL('dist/api/demo.js', `file://${root}`).href)
