import { useState } from 'preact/hooks'
import type { PlatformAccount } from '../../shared/contract/platform.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { dayText, timeText } from '../frame/format.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { language, wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useRoute } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { loadSession } from '../session/session.ts'
import { AccountActions } from './AccountActions.tsx'
import { AccountTags } from './AccountTags.tsx'
import { Memberships } from './Memberships.tsx'

export function AccountDetail() {
  const words = wordsOf(platformTexts)
  const { params } = useRoute()
  const id = params.account ?? ''
  const load = useLoad<PlatformAccount>(`/platform/accounts/${id}`)
  const [outcome, setOutcome] = useState<{ text: string; count: number }>({ text: '', count: 0 })
  const onDone = (account: PlatformAccount, text: string) => {
    load.replace(account)
    setOutcome(before => ({ text, count: before.count + 1 }))
    if (account.isYou) loadSession()
  }
  const back = (
    <a class="back" href="/admin/platform/accounts">
      ‹ {words.accounts}
    </a>
  )
  return (
    <Page key={id} title={load.data?.name ?? words.accounts} of={words.platform} beside={back}>
      {outcome.count > 0 && (
        <Notice key={outcome.count} kind="success" takesFocus>
          {outcome.text}
        </Notice>
      )}
      <Loaded load={load}>
        {account => (
          <div class="code-detail">
            <div>
              <Facts account={account} />
              <AccountActions account={account} onDone={onDone} />
            </div>
            <Memberships account={account} onDone={onDone} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Facts({ account }: { account: PlatformAccount }) {
  const words = wordsOf(platformTexts)
  return (
    <section class="card">
      <h2>{words.facts}</h2>
      <dl class="facts">
        <dt>{words.email}</dt>
        <dd class="break">{account.email}</dd>
        <dt>{words.state}</dt>
        <dd>
          <AccountTags account={account} />
          {account.lockedUntil !== null && (
            <span class="means">{words.lockedUntil(timeText(account.lockedUntil, language.value))}</span>
          )}
        </dd>
        {account.hasTotp && (
          <>
            <dt>{words.twoStep}</dt>
            <dd>{words.twoStepOn}</dd>
          </>
        )}
        <dt>{words.sessions}</dt>
        <dd>{words.sessionCount(account.sessions)}</dd>
        <dt>{words.createdAt}</dt>
        <dd>{dayText(account.createdAt)}</dd>
      </dl>
    </section>
  )
}
