import { useState } from 'preact/hooks'
import type { PlatformAccount } from '../../shared/contract/platform.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { api } from '../frame/api.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { wordsOf } from '../frame/language.ts'
import { type MadeReset, ResetLink, ResetPassword } from '../members/ResetPassword.tsx'

export interface AccountChangeProps {
  account: PlatformAccount
  onDone: (account: PlatformAccount, text: string) => void
}

/** What can be done to an account: only what makes sense in its state. */
export function AccountActions({ account, onDone }: AccountChangeProps) {
  const words = wordsOf(platformTexts)
  const { name } = account
  const [reset, setReset] = useState<MadeReset>()
  const path = `/platform/accounts/${account.id}`
  const run = (method: 'POST' | 'DELETE', what: string) => async () =>
    onDone(await api<PlatformAccount>(method, `${path}/${what}`), words.done)
  return (
    <section class="card">
      <h2>{words.actions}</h2>
      {reset && <ResetLink made={reset} />}
      <div class="actions">
        {account.lockedUntil !== null && (
          <Confirm action={words.unlock} title={words.unlockTitle(name)} run={run('DELETE', 'lock')}>
            <p>{words.unlockMeans}</p>
          </Confirm>
        )}
        {!account.isYou && account.disabledAt === null && <ResetPassword name={name} path={path} onMade={setReset} />}
        {account.hasTotp && (
          <Confirm action={words.resetTotp} title={words.resetTotpTitle(name)} run={run('DELETE', 'totp')}>
            <p>{words.resetTotpMeans}</p>
          </Confirm>
        )}
        {account.sessions > 0 && (
          <Confirm action={words.endSessions} title={words.endSessionsTitle(name)} run={run('DELETE', 'sessions')}>
            <p>{words.endSessionsMeans}</p>
          </Confirm>
        )}
        {account.disabledAt !== null ? (
          <Confirm action={words.enable} title={words.enableTitle(name)} run={run('DELETE', 'disablement')}>
            <p>{words.enableMeans}</p>
          </Confirm>
        ) : (
          !account.isYou && (
            <Confirm danger action={words.disable} title={words.disableTitle(name)} run={run('POST', 'disablement')}>
              <p>{words.disableMeans}</p>
            </Confirm>
          )
        )}
      </div>
    </section>
  )
}
