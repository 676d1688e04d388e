import { useState } from 'preact/hooks'
import { demoTexts } from '../../shared/texts/admin/demo.ts'
import { sessionState } from '../session/session.ts'
import { api } from './api.ts'
import type { ApiError } from './api-error.ts'
import { wordsOf } from './language.ts'
import { Notice } from './Notice.tsx'
import { Page } from './Page.tsx'
import { Stored, useStored } from './stored.ts'

/** The server marks its page when everything behind it is made up. */
const isDemo = typeof document !== 'undefined' && document.documentElement.hasAttribute('data-demo')

export const demoState = new Stored<'none' | 'running' | 'gone'>(isDemo ? 'running' : 'none')

/** Above every screen of a demo; who manages the platform ends it here. */
export function DemoBanner() {
  const words = wordsOf(demoTexts)
  const state = useStored(sessionState)
  const mayEnd = state.kind === 'active' && state.session.memberships.some(({ role }) => role === 'platform-admin')
  return (
    <aside class="demo" aria-label={words.label}>
      <p>{words.banner}</p>
      {mayEnd && <EndDemo />}
    </aside>
  )
}

function EndDemo() {
  const words = wordsOf(demoTexts)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const end = async () => {
    if (busy) return
    setBusy(true)
    try {
      await api<void>('DELETE', '/demo')
      demoState.value = 'gone'
    } catch (error) {
      setFailure((error as ApiError).message)
      setBusy(false)
    }
  }
  return (
    <>
      <button type="button" class="button" onClick={end} aria-disabled={busy}>
        {busy ? words.ending : words.end}
      </button>
      {failure && (
        <p class="problem" role="alert">
          {failure}
        </p>
      )}
    </>
  )
}

export function DemoGone() {
  const words = wordsOf(demoTexts)
  return (
    <main id="main" tabIndex={-1}>
      <Page title={words.goneTitle}>
        <Notice kind="success" takesFocus>
          <p>{words.gone}</p>
        </Notice>
      </Page>
    </main>
  )
}
