import { useState } from 'preact/hooks'
import type { ImportReply } from '../../shared/contract/imports.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { countText } from '../frame/format.ts'
import { wordsOf } from '../frame/language.ts'
import { totalOf } from './Counts.tsx'

interface ApplyingProps {
  file: ImportReply
  path: string
  follow: (file: ImportReply) => void
  reload: () => void
}

/** The step that writes; what was refused is told, and the preview read anew. */
export function Applying({ file: { counts }, path, follow, reload }: ApplyingProps) {
  const words = wordsOf(importsTexts)
  const [invites, setInvites] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [made, changed] = [totalOf(counts, 'new'), totalOf(counts, 'changed')]
  const apply = async () => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    try {
      follow(await api<ImportReply>('POST', `${path}/application`, { invites }))
    } catch (error) {
      setProblem((error as ApiError).message)
      setBusy(false)
      reload()
    }
  }
  if (made + changed === 0) return <p>{words.nothing}</p>
  const hasServices = (['matters', 'visits'] as const).some(sheet => counts[sheet]?.new || counts[sheet]?.changed)
  return (
    <div class="applying">
      <p>{words.applyMeans(countText(made), countText(changed))}</p>
      {hasServices && (
        <label class="check">
          <input type="checkbox" checked={invites} onChange={event => setInvites(event.currentTarget.checked)} />
          <span>
            {words.invites}
            <span class="means">{words.invitesHint}</span>
          </span>
        </label>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="button" class="button primary" onClick={apply} aria-disabled={busy}>
        {busy ? words.applying : words.apply}
      </button>
    </div>
  )
}
