import { useEffect, useRef, useState } from 'preact/hooks'
import type { SessionReply } from '../../shared/contract/accounts.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { isPlatformAdmin } from '../session/roles.ts'
import { signOut } from '../session/session.ts'
import type { ApiError } from './api-error.ts'
import { wordsOf } from './language.ts'

export function AccountMenu({ session }: { session: SessionReply }) {
  const words = wordsOf(frameTexts)
  const menu = useRef<HTMLDetailsElement>(null)
  const [failure, setFailure] = useState<string>()
  useClosing(menu)
  const leave = () => signOut().catch((error: ApiError) => setFailure(error.message))
  return (
    <details class="account" ref={menu}>
      <summary class="quiet" aria-label={`${words.account} ${session.user.name}`}>
        {session.user.name}
      </summary>
      <div class="account-panel">
        <p class="break">{session.user.email}</p>
        {failure && (
          <p class="problem" role="alert">
            {failure}
          </p>
        )}
        <p>
          <a href="/admin/account">{words.myAccount}</a>
        </p>
        {isPlatformAdmin(session) && (
          <p>
            <a href="/admin/platform">{words.platform}</a>
          </p>
        )}
        <button type="button" class="button" onClick={leave}>
          {words.signOut}
        </button>
      </div>
    </details>
  )
}

/** Closes on Escape, which returns the focus, and when the pointer or the focus goes elsewhere. */
function useClosing(menu: { current: HTMLDetailsElement | null }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !menu.current?.open) return
      menu.current.open = false
      menu.current.querySelector('summary')?.focus()
    }
    const onElsewhere = (event: Event) => {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false
    }
    addEventListener('keydown', onKey)
    addEventListener('pointerdown', onElsewhere)
    addEventListener('focusin', onElsewhere)
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('pointerdown', onElsewhere)
      removeEventListener('focusin', onElsewhere)
    }
  }, [menu])
}
