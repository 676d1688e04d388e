import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import type { SessionReply } from '../../shared/contract/accounts.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { sessionTexts } from '../../shared/texts/admin/session.ts'
import { SignIn } from '../session/SignIn.tsx'
import { loadSession, sessionState } from '../session/session.ts'
import { TotpEnrolment } from '../session/TotpEnrolment.tsx'
import type { ApiError } from './api-error.ts'
import { DemoBanner, DemoGone, demoState } from './DemoBanner.tsx'
import { Header } from './Header.tsx'
import { InsecureContext } from './InsecureContext.tsx'
import { Loading } from './Loading.tsx'
import { language, wordsOf } from './language.ts'
import { lazyScreen } from './lazy-screen.tsx'
import { Failure } from './Notice.tsx'
import { Page } from './Page.tsx'
import { LocationProvider, useLocation } from './router.tsx'
import { Screens } from './Screens.tsx'
import { useStored } from './stored.ts'

const Setup = lazyScreen<{ session: SessionReply | undefined }>(
  'organization',
  async () => (await import('../setup/Setup.tsx')).Setup,
)
const PasswordReset = lazyScreen(
  'administration',
  async () => (await import('../members/PasswordReset.tsx')).PasswordReset,
)
const Invitation = lazyScreen('administration', async () => (await import('../members/Invitation.tsx')).Invitation)

export function App() {
  // Another language draws everything anew from here; what was typed stays.
  useStored(language)
  const demo = useStored(demoState)
  const words = wordsOf(frameTexts)
  return (
    <LocationProvider scope="/admin">
      <a class="skip" href="#main">
        {words.skip}
      </a>
      {demo === 'running' && <DemoBanner />}
      {demo === 'gone' ? <DemoGone /> : <Secure />}
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
  const state = useStored(sessionState)
  useEffect(() => {
    loadSession()
  }, [])
  const session = state.kind === 'active' ? state.session : undefined
  if (state.kind === 'unknown') return <Framed content={<Waiting />} />
  if (state.kind === 'unreachable') return <Framed content={<Waiting error={state.error} />} />
  if (path === '/admin/setup') return <Framed session={session} content={<Setup session={session} />} />
  if (path === '/admin/password-reset') return <Framed session={session} content={<PasswordReset />} />
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
