import { useState } from 'preact/hooks'
import type { SnapshotReply } from '../../shared/contract/snapshots.ts'
import { snapshotTexts } from '../../shared/texts/admin/snapshots.ts'
import { api } from '../frame/api.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { language, wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'

/** Keeps the rows of this query, and opens what was kept. */
export function TakeSnapshot({ query }: { query: Readonly<Record<string, string | undefined>> }) {
  const words = wordsOf(snapshotTexts)
  const { route } = useLocation()
  const [note, setNote] = useState('')
  const run = async () => {
    const wanted = { query, lang: language.value, ...(note.trim() && { note: note.trim() }) }
    const taken = await api<SnapshotReply>('POST', '/snapshots', wanted)
    route(`/admin/snapshots/${taken.id}`)
  }
  return (
    <Confirm action={words.take} title={words.takeTitle} run={run}>
      <p>{words.takeMeans}</p>
      <label>
        {words.note}
        <input value={note} maxLength={100} onInput={event => setNote(event.currentTarget.value)} />
      </label>
    </Confirm>
  )
}
