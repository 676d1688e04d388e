import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { LocationProvider, useLocation } from 'preact-iso/router'
import type { SessionReply } from '../../shared/contract/accounts.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { sessionTexts } from '../../shared/texts/admin/session.ts'
import { SignIn } from '../session/SignIn.tsx'
import { loadSession, sessionState } from '../session/session.ts'
import { TotpEnrolment } from '../session/TotpEnrolment.tsx'
import { Setup } from '../setup/Setup.tsx'
import type { ApiError } from './api-error.ts'
import { DemoBanner, DemoGone, demoState } from './DemoBanner.tsx'
import { Header } from './Header.tsx'
import { InsecureContext } from './InsecureContext.tsx'
import { Loading } from './Loading.tsx'
import { wordsOf } from './language.ts'
import { lazyScreen } from './lazy-screen.tsx'
import { Failure } from './Notice.tsx'
import { Page } from './Page.tsx'
import { Screens } from './Screens.tsx'

const Invitation = lazyScreen(async () => (await import('../members/Invitation.tsx')).Invitation)

export function App() {
  const words = wordsOf(frameTexts)
  return (
    <LocationProvider scope="/admin">
      <a class="skip" href="#main">
        {words.skip}
      </a>
      {demoState.value === 'running' && <DemoBanner />}
      {demoState.value === 'gone' ? <DemoGone /> : <Secure />}
    </LocationProvider>
  )
}

function Secure() {
  return window.isSecureContext ? <Gate /> : <Framed content={<InsecureContext />} />
}

/** Who may see what: setup for everybody, the second factor before all else, then the screens. */
function Gate() {
  const words = wordsOf(sessionTexts)
  const { path } = useLocation()
  const state = sessionState.value
  useEffect(() => {
    loadSession()
  }, [])
  const session = state.kind === 'active' ? state.session : undefined
  if (state.kind === 'unknown') return <Framed content={<Waiting />} />
  if (state.kind === 'unreachable') return <Framed content={<Waiting error={state.error} />} />
  if (path === '/admin/setup') return <Framed session={session} content={<Setup session={session} />} />
  if (path === '/admin/invitation') return <Framed session={session} content={<Invitation />} />
  if (state.kind === 'none') return <Framed content={<SignIn key={state.why} why={state.why} />} />
  if (state.session.totp === 'must-enrol') {
    const enrolment = (
      <Page title={words.totpTitle} narrow>
        <TotpEnrolment />
      </Page>
    )
    return <Framed session={session} content={enrolment} />
  }
  return <Screens session={state.session} />
}

function Waiting({ error }: { error?: ApiError }) {
  return (
    <Page title={wordsOf(frameTexts).administration} waiting>
      {error ? <Failure error={error} retry={loadSession} /> : <Loading />}
    </Page>
  )
}

function Framed({ session, content }: { session?: SessionReply | undefined; content: VNode }) {
  return (
    <>
      <Header session={session} />
      <main id="main" tabIndex={-1}>
        {content}
      </main>
    </>
  )
}
