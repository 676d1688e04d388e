// Pictures of every state of the respondent's pages: node test/pictures/run-survey-states.mjs [folder] [part of a name]
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
await runnerImport('/test/pictures/take-survey-states.ts', {
  root,
  configFile: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
