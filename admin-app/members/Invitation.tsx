import { useEffect, useState } from 'preact/hooks'
import type { InvitationShown } from '../../shared/contract/members.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { timeText } from '../frame/format.ts'
import { Loading } from '../frame/Loading.tsx'
import { language, nameOf, wordsOf } from '../frame/language.ts'
import { Failure, Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useLocation } from '../frame/router.tsx'
import { useStored } from '../frame/stored.ts'
import { sessionState } from '../session/session.ts'
import { AcceptForm } from './AcceptForm.tsx'

/** Where an invitation's link leads. The key behind # reaches no server's log. */
export function Invitation() {
  const words = wordsOf(membersTexts)
  const state = useStored(sessionState)
  const session = state.kind === 'active' ? state.session : undefined
  const { route } = useLocation()
  const [token] = useState(() => location.hash.slice(1))
  const [shown, setShown] = useState<InvitationShown>()
  const [error, setError] = useState<ApiError>()
  const look = () => {
    setError(undefined)
    api<InvitationShown>('POST', '/invitations/look-up', { token }).then(setShown, setError)
  }
  useEffect(look, [token])
  if (!token || (error && error.code !== 'network' && error.status < 500 && error.status !== 429)) return <BadLink />
  return (
    <Page title={words.acceptTitle} narrow>
      {error && <Failure error={error} retry={look} />}
      {!error && !shown && <Loading />}
      {shown && (
        <>
          <Facts shown={shown} />
          {session && session.user.email !== shown.email && (
            <Notice kind="info">{words.otherSession(session.user.name)}</Notice>
          )}
          {shown.hasAccount && <p>{words.hasAccount}</p>}
          <AcceptForm token={token} shown={shown} onAccepted={() => route('/admin/', true)} />
        </>
      )}
    </Page>
  )
}

function BadLink() {
  const words = wordsOf(membersTexts)
  return (
    <Page title={words.badLinkTitle} narrow>
      <p>{words.badLink}</p>
    </Page>
  )
}

function Facts({ shown }: { shown: InvitationShown }) {
  const words = wordsOf(membersTexts)
  const { role, organizations, invitedBy, email, expiresAt } = shown
  return (
    <>
      <p>{invitedBy ? words.acceptFrom(invitedBy) : words.acceptPlain}</p>
      <dl class="facts card">
        <dt>{words.organizations}</dt>
        <dd>{organizations.length > 0 ? organizations.map(nameOf).join(' · ') : words.forAll}</dd>
        <dt>{words.as}</dt>
        <dd>
          {words.role[role]}
          <span class="means">{words.roleMeans[role]}</span>
        </dd>
        <dt>{words.email}</dt>
        <dd class="break">{email}</dd>
        <dt>{words.expires}</dt>
        <dd>{timeText(expiresAt, language.value)}</dd>
      </dl>
    </>
  )
}
