import { useEffect, useState } from 'preact/hooks'
import type { ImportList, ImportReply } from '../../shared/contract/imports.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { api } from '../frame/api.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useLoad } from '../frame/use-load.ts'
import { Done } from './Done.tsx'
import { History } from './History.tsx'
import { Preview } from './Preview.tsx'
import { Progress } from './Progress.tsx'
import { Template } from './Template.tsx'
import { Unreadable } from './Unreadable.tsx'
import { Upload } from './Upload.tsx'

const POLL_MS = 700
const OPEN = ['reading', 'checking', 'faulty', 'ready']

/** One file at a time: template, upload, progress, preview, and what came of it. */
export function Imports() {
  const words = wordsOf(importsTexts)
  const here = useHere()
  const path = `/organizations/${here.id}/imports`
  const load = useLoad<ImportList>(path)
  // What was sent or applied in this visit stays on the screen when it is no longer open.
  const [followed, setFollowed] = useState<string>()
  const [outcome, setOutcome] = useState<string>()
  const all = load.data?.imports ?? []
  const shown = all.find(each => each.id === followed) ?? all.find(each => OPEN.includes(each.state))
  useWaiting(shown, load.reload)
  const follow = (next: ImportReply) => {
    setOutcome(undefined)
    setFollowed(next.id)
    load.replace({ imports: [next, ...all.filter(each => each.id !== next.id)] })
  }
  const abandon = async (id: string) => {
    await api('DELETE', `${path}/${id}`)
    setFollowed(undefined)
    setOutcome(words.abandoned)
    load.reload()
  }
  const state = shown?.state === 'abandoned' ? undefined : shown?.state
  const isOver = state === undefined || state === 'failed' || state === 'applied'
  return (
    <Page key={here.id} title={words.title} of={here.name}>
      {outcome && (
        <Notice kind="success" takesFocus>
          {outcome}
        </Notice>
      )}
      {isOver && <p class="lead secondary">{words.lead}</p>}
      <Loaded load={load}>
        {({ imports }) => (
          <>
            {shown && (state === 'reading' || state === 'checking') && <Progress file={shown} />}
            {shown && state === 'applied' && <Done file={shown} again={() => setFollowed(undefined)} />}
            {shown && state === 'failed' && <Unreadable file={shown} />}
            {shown && (state === 'ready' || state === 'faulty') && (
              <Preview
                key={shown.id}
                file={shown}
                path={`${path}/${shown.id}`}
                upload={<Upload path={path} replaces={state === 'ready'} follow={follow} again={state === 'faulty'} />}
                {...{ follow, abandon }}
                reload={load.reload}
              />
            )}
            {(state === undefined || state === 'failed') && (
              <>
                <Template path={`/api/v1/organizations/${here.id}`} />
                <Upload path={path} replaces={false} follow={follow} again={false} />
              </>
            )}
            {isOver && <History imports={imports} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Asks again while the server works. */
function useWaiting(shown: ImportReply | undefined, reload: () => void): void {
  const isWorking = shown?.state === 'reading' || shown?.state === 'checking'
  useEffect(() => {
    if (!isWorking) return
    const timer = setInterval(reload, POLL_MS)
    return () => clearInterval(timer)
  }, [isWorking, reload])
}
