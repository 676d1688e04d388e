import type { ComponentChildren } from 'preact'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { timeText } from './format.ts'
import { Loading } from './Loading.tsx'
import { language, wordsOf } from './language.ts'
import { Failure, Notice, Retry } from './Notice.tsx'
import type { Load } from './use-load.ts'

/** What was read; on failure the last of it with its time; before the first reply a skeleton. */
export function Loaded<T>({ load, children }: { load: Load<T>; children: (data: T) => ComponentChildren }) {
  if (load.data === undefined) {
    if (load.error) return <Failure error={load.error} retry={load.reload} busy={load.busy} />
    return <Loading />
  }
  return (
    <>
      {load.error && (
        <Notice kind="warning">
          <p>
            {load.error.message} {wordsOf(frameTexts).asOf(timeText(load.at, language.value))}
          </p>
          <Retry retry={load.reload} busy={load.busy} />
        </Notice>
      )}
      {children(load.data)}
    </>
  )
}
