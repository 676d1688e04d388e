import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import type { ApiError } from './api-error.ts'
import { DialogButton } from './DialogButton.tsx'
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
  const look = quiet ? (danger ? 'quiet bad' : 'quiet') : danger ? 'button danger' : 'button'
  return (
    <DialogButton action={action} label={label} title={title} look={look}>
      {close => (
        <Question action={action} danger={danger} run={run} close={close}>
          {children}
        </Question>
      )}
    </DialogButton>
  )
}

type QuestionProps = Pick<ConfirmProps, 'action' | 'danger' | 'run' | 'children'> & { close: () => void }

function Question({ action, danger, run, children, close }: QuestionProps) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const act = async () => {
    if (busy) return
    setBusy(true)
    try {
      await run()
      close()
    } catch (error) {
      setProblem((error as ApiError).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {children}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <button type="button" class="button" onClick={close}>
          {wordsOf(frameTexts).cancel}
        </button>
        <button type="button" class={`button ${danger ? 'danger-fill' : 'primary'}`} onClick={act} aria-disabled={busy}>
          {action}
        </button>
      </div>
    </>
  )
}
