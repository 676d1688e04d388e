import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { posterCss } from '../../shared/ui/print/poster-css.ts'
import { CLOSED, hashSource } from '../http/content-policy.ts'

/** What a kind of page inlines, and the policy that allows exactly that. */
export interface Inlined {
  readonly css: string
  readonly script: string
  readonly policy: string
}

export interface PageAssets {
  /** Questionnaires and notices. */
  readonly survey: Inlined
  readonly receipt: Inlined
  /** 公示页 and progress: they have no script at all. */
  readonly open: Inlined
  /** The same pages without a script, for a frame of our own. */
  readonly preview: { readonly survey: Inlined; readonly receipt: Inlined }
  readonly printPolicy: string
}

/** `folder`: the build's output for the survey pages. */
export function loadPageAssets(folder: string): PageAssets {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').trim()
  return {
    survey: inlined(read('page.css'), read('enhance.js')),
    receipt: inlined(read('receipt.css'), read('receipt.js')),
    open: inlined(read('public.css'), ''),
    preview: { survey: shown(read('page.css')), receipt: shown(read('receipt.css')) },
    printPolicy: `${CLOSED}; style-src ${hashSource(posterCss)}; img-src data:`,
  }
}

function inlined(css: string, script: string): Inlined {
  const active = script && `; script-src ${hashSource(script)}; connect-src 'self'`
  const policy = `${CLOSED}; style-src ${hashSource(css)}${active}; form-action 'self'`
  return { css, script, policy }
}

/** Nothing runs, and nothing can be sent; the one kind of page that may be framed, by ourselves alone. */
function shown(css: string): Inlined {
  const closed = CLOSED.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
  return { css, script: '', policy: `${closed}; style-src ${hashSource(css)}; form-action 'none'` }
}
