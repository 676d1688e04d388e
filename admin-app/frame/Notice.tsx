import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import type { ApiError } from './api-error.ts'
import { wordsOf } from './language.ts'

interface NoticeProps {
  kind: 'info' | 'success' | 'danger' | 'warning'
  title?: string
  /** Where the control that was used is gone or out of sight: the focus, and the view, go here. */
  takesFocus?: boolean
  children?: ComponentChildren
}

export function Notice({ kind, title, takesFocus = false, children }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus, children])
  return (
    <div class={`notice ${kind}`} role={kind === 'danger' ? 'alert' : 'status'} tabIndex={-1} ref={box}>
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  )
}

export function Failure({ error, retry, busy }: { error: ApiError; retry: () => void; busy?: boolean }) {
  const words = wordsOf(frameTexts)
  return (
    <Notice kind="danger" title={words.loadFailed}>
      <p>{error.message}</p>
      <Retry retry={retry} busy={busy} />
    </Notice>
  )
}

export function Retry({ retry, busy = false }: { retry: () => void; busy?: boolean | undefined }) {
  const words = wordsOf(frameTexts)
  return (
    <button type="button" class="button" onClick={retry} aria-disabled={busy}>
      {busy ? words.loading : words.retry}
    </button>
  )
}
