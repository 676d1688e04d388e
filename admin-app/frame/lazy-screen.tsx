import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ApiError } from './api-error.ts'
import { Loading } from './Loading.tsx'
import { language, wordsOf, wordsReady } from './language.ts'
import { Failure } from './Notice.tsx'
import { Page } from './Page.tsx'
import { fetchEarly } from './texts.ts'

type Load<P> = () => Promise<ComponentType<P>>

/** A screen that is loaded, with its room's words, when it is first shown; a load that fails can be tried again. */
export function lazyScreen<P extends object = object>(room: string, load: Load<P>): ComponentType<P> {
  let Screen: ComponentType<P> | undefined
  const loadWithWords = async () => {
    const coming = load()
    fetchEarly(room, language.value)
    const loaded = await coming
    await wordsReady()
    return loaded
  }
  return function Lazy(props: P) {
    const [, drawAgain] = useState(0)
    const [failed, setFailed] = useState(false)
    const begin = () => {
      setFailed(false)
      loadWithWords().then(
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
