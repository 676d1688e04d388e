import { useState } from 'preact/hooks'
import type { SessionReply, setupState } from '../../shared/contract/accounts.ts'
import { sessionTexts } from '../../shared/texts/admin/session.ts'
import { setupTexts } from '../../shared/texts/admin/setup.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useLoad } from '../frame/use-load.ts'
import { TotpEnrolment } from '../session/TotpEnrolment.tsx'
import { FirstAccount } from './FirstAccount.tsx'
import { FirstCode } from './FirstCode.tsx'
import { Steps } from './Steps.tsx'
import { TestScan } from './TestScan.tsx'

type State = ReturnType<typeof setupState.parse>

/** Where setup stands is read from the server, so a reload goes on where it was left. */
export function Setup({ session }: { session: SessionReply | undefined }) {
  return session ? <AfterAccount session={session} /> : <BeforeAccount />
}

function BeforeAccount() {
  const words = wordsOf(setupTexts)
  const load = useLoad<State>('/setup')
  if (!load.data) {
    return (
      <Page key="waiting" title={words.title} narrow waiting>
        <Loaded load={load}>{() => null}</Loaded>
      </Page>
    )
  }
  return (
    <Loaded load={load}>
      {({ needed }) =>
        needed ? (
          <Page key="account" title={words.title} narrow>
            <Steps at={0} />
            <FirstAccount />
          </Page>
        ) : (
          <Page key="done" title={words.doneTitle} narrow>
            <p>{words.done}</p>
            <p>
              <a class="button primary" href="/admin/">
                {words.goSignIn}
              </a>
            </p>
          </Page>
        )
      }
    </Loaded>
  )
}

function AfterAccount({ session }: { session: SessionReply }) {
  const words = wordsOf(setupTexts)
  const [tested, setTested] = useState(false)
  const organization = session.memberships.find(each => each.organization)?.organization
  if (session.totp === 'must-enrol') {
    return (
      <Page key="totp" title={wordsOf(sessionTexts).totpTitle} narrow>
        <Steps at={1} />
        <TotpEnrolment />
      </Page>
    )
  }
  if (!organization) return <BeforeAccount />
  return tested ? (
    <Page key="code" title={words.codeTitle} narrow>
      <Steps at={3} />
      <FirstCode organizationId={organization.id} />
    </Page>
  ) : (
    <Page key="test" title={words.testTitle} narrow>
      <Steps at={2} />
      <TestScan organizationId={organization.id} onDone={() => setTested(true)} />
    </Page>
  )
}
