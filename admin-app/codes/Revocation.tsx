import { useRef, useState } from 'preact/hooks'
import type { CodeReply } from '../../shared/contract/codes.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'

/** Asks once more, because paper that hangs somewhere stops working. */
export function Revocation({ code, onRevoked }: { code: CodeReply; onRevoked: (code: CodeReply) => void }) {
  const words = wordsOf(codesTexts)
  const { id } = useHere()
  const dialog = useRef<HTMLDialogElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const revoke = async () => {
    if (busy) return
    setBusy(true)
    try {
      const revoked = await api<CodeReply>('POST', `/organizations/${id}/codes/${code.id}/revocation`)
      dialog.current?.close()
      onRevoked(revoked)
      document.querySelector('h1')?.focus()
    } catch (error) {
      setProblem((error as ApiError).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <button type="button" class="button danger" onClick={() => dialog.current?.showModal()}>
        {words.revoke}
      </button>
      <dialog ref={dialog} aria-labelledby="revocation-title">
        <h2 id="revocation-title">{words.revokeTitle(code.shortCode)}</h2>
        <p>{words.revokeMeans}</p>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <div class="actions">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {wordsOf(frameTexts).cancel}
          </button>
          <button type="button" class="button danger-fill" onClick={revoke} aria-disabled={busy}>
            {words.revokeConfirm}
          </button>
        </div>
      </dialog>
    </>
  )
}
