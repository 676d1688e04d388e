import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'

export interface DialogButtonProps {
  /** On the button that opens it. */
  action: ComponentChildren
  /** For screen readers, where several buttons say the same. */
  label?: string | undefined
  title: string
  /** Of the button. */
  look?: 'button' | 'quiet' | 'button primary' | 'button danger' | 'quiet bad'
  onOpen?: () => void
}

interface Props extends DialogButtonProps {
  children: (close: () => void) => ComponentChildren
}

/** A button and the dialog that it opens; what stands there begins anew each time. */
export function DialogButton({ action, label, title, look = 'button', onOpen, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const show = () => {
    onOpen?.()
    setOpen(true)
    dialog.current?.showModal()
  }
  return (
    <>
      <button type="button" class={look} aria-label={label} onClick={show}>
        {action}
      </button>
      <dialog ref={dialog} aria-label={title} onClose={() => setOpen(false)}>
        {open && (
          <>
            <h2>{title}</h2>
            {children(() => dialog.current?.close())}
          </>
        )}
      </dialog>
    </>
  )
}
