import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { Loading } from '../frame/Loading.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'

/** The method page; its long texts are fetched when somebody wants to read them. */
export function Method() {
  const [state, setState] = useState<{ body?: FunctionComponent; failed?: boolean }>({})
  useEffect(() => {
    import('./MethodBody.tsx').then(
      ({ MethodBody }) => {
        setState({ body: MethodBody })
        // The address may name a section that was not there when the browser looked for it.
        const id = location.hash.slice(1)
        if (id) requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView())
      },
      () => setState({ failed: true }),
    )
  }, [])
  return (
    <Page title={wordsOf(comparisonTexts).schemeMore}>
      {state.failed ? (
        <Notice kind="danger">
          <p>{wordsOf(frameTexts).networkError}</p>
        </Notice>
      ) : state.body ? (
        <state.body />
      ) : (
        <Loading />
      )}
    </Page>
  )
}
