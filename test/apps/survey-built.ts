import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const target = ['chrome86', 'ios14.5']

async function built(input: string, output: Record<string, string>): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target,
      cssTarget: target,
      modulePreload: false,
      rolldownOptions: { input: `${root}survey-app/${input}`, output },
    },
  })
  const files = 'output' in result ? result.output : []
  const file = files.find(file => file.fileName === output.assetFileNames || file.fileName === output.entryFileNames)
  if (!file) throw new Error(`${input} was not built`)
  return file.type === 'chunk' ? file.code : String(file.source)
}

/** The CSS and script as the page inlines them, built here so that the tests need no build before them. */
export async function builtSurvey(): Promise<{ css: string; script: string }> {
  const css = await built('page.css', { assetFileNames: 'page.css' })
  const script = await built('enhance.ts', { format: 'iife', entryFileNames: 'enhance.js' })
  return { css: css.trim(), script: script.trim() }
}
