import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { posterCss } from '../../shared/ui/print/poster-css.ts'

/** What pages inline, and the policies that allow exactly that. */
export interface PageAssets {
  readonly css: string
  readonly script: string
  readonly policy: string
  readonly printPolicy: string
}

const ALWAYS = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** `folder`: the build's output for the survey page. */
export function loadPageAssets(folder: string): PageAssets {
  const css = readFileSync(join(folder, 'page.css'), 'utf8').trim()
  const script = readFileSync(join(folder, 'enhance.js'), 'utf8').trim()
  const policy = `${ALWAYS}; style-src ${hash(css)}; script-src ${hash(script)}; connect-src 'self'; form-action 'self'`
  return { css, script, policy, printPolicy: `${ALWAYS}; style-src ${hash(posterCss)}; img-src data:` }
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
