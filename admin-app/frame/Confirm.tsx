import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import type { ApiError } from './api-error.ts'
import { wordsOf } from './language.ts'

interface ConfirmProps {
  /** On the button that opens the question and, unless told otherwise, on the one that answers it. */
  action: string
  /** For screen readers, where several buttons say the same. */
  label?: string
  title: string
  children: ComponentChildren
  /** Something is lost or somebody locked out. */
  danger?: boolean
  quiet?: boolean
  run: () => Promise<unknown>
}

/** A button that asks once more, in a dialog, before it acts; a refusal is told there. */
export function Confirm({ action, label, title, children, danger = false, quiet = false, run }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const open = () => {
    setProblem(undefined)
    dialog.current?.showModal()
  }
  const act = async () => {
    if (busy) return
    setBusy(true)
    try {
      await run()
      dialog.current?.close()
    } catch (error) {
      setProblem((error as ApiError).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <button
        type="button"
        class={`${quiet ? 'quiet' : 'button'}${danger ? (quiet ? ' bad' : ' danger') : ''}`}
        aria-label={label}
        onClick={open}
      >
        {action}
      </button>
      <dialog ref={dialog} aria-label={title}>
        <h2>{title}</h2>
        {children}
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <div class="actions">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {wordsOf(frameTexts).cancel}
          </button>
          <button
            type="button"
            class={danger ? 'button danger-fill' : 'button primary'}
            onClick={act}
            aria-disabled={busy}
          >
            {action}
          </button>
        </div>
      </dialog>
    </>
  )
}
