import type { ComponentChildren } from 'preact'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import type { ApiError } from './api-error.ts'
import { wordsOf } from './language.ts'

interface NoticeProps {
  kind: 'info' | 'success' | 'danger' | 'warning'
  title?: string
  children?: ComponentChildren
}

export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={kind === 'danger' ? 'alert' : 'status'}>
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
