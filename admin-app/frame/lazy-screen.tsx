import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ApiError } from './api-error.ts'
import { Loading } from './Loading.tsx'
import { wordsOf } from './language.ts'
import { Failure } from './Notice.tsx'
import { Page } from './Page.tsx'

/** A screen that is loaded when it is first shown; a load that fails can be tried again. */
export function lazyScreen<P extends object = object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Screen: ComponentType<P> | undefined
  return function Lazy(props: P) {
    const [, drawAgain] = useState(0)
    const [failed, setFailed] = useState(false)
    const begin = () => {
      setFailed(false)
      load().then(
        loaded => {
          Screen = loaded
          drawAgain(1)
        },
        () => setFailed(true),
      )
    }
    useEffect(() => {
      if (!Screen) begin()
    }, [])
    if (Screen) return <Screen {...props} />
    const words = wordsOf(frameTexts)
    return (
      <Page title={words.administration} waiting>
        {failed ? <Failure error={new ApiError(0, 'network', words.networkError)} retry={begin} /> : <Loading />}
      </Page>
    )
  }
}
