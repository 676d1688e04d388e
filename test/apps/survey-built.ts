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

export interface Built {
  readonly css: string
  readonly script: string
}

/** The CSS and script as the pages inline them, built here so that the tests need no build before them. */
export async function builtSurvey(page: 'survey' | 'receipt' | 'public' = 'survey'): Promise<Built> {
  if (page === 'public')
    return { css: (await built('public.css', { assetFileNames: 'public.css' })).trim(), script: '' }
  const [style, code] = page === 'survey' ? ['page.css', 'enhance.ts'] : ['receipt.css', 'receipt.ts']
  const css = await built(style, { assetFileNames: style })
  const script = await built(code, { format: 'iife', entryFileNames: code.replace('.ts', '.js') })
  return { css: css.trim(), script: script.trim() }
}
