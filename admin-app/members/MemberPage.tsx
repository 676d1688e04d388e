import { useState } from 'preact/hooks'
import type { MemberList } from '../../shared/contract/members.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { api } from '../frame/api.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useLoad } from '../frame/use-load.ts'
import { loadSession } from '../session/session.ts'
import { Invitations } from './Invitations.tsx'
import { InviteMember } from './InviteMember.tsx'
import { MemberTable } from './MemberTable.tsx'
import { type MadeReset, ResetLink } from './ResetPassword.tsx'

export function MemberPage() {
  const words = wordsOf(membersTexts)
  const here = useHere()
  const path = `/organizations/${here.id}`
  const load = useLoad<MemberList>(`${path}/members`)
  const [outcome, setOutcome] = useState<string>()
  const [reset, setReset] = useState<MadeReset>()
  const done = (text: string) => {
    setReset(undefined)
    setOutcome(text)
    load.reload()
    // Who changed their own role or left may see less from now on.
    loadSession()
  }
  const withdraw = async (id: string) => {
    await api('DELETE', `${path}/invitations/${id}`)
    setOutcome(words.withdrawn)
    load.reload()
  }
  return (
    <Page key={here.id} title={words.title} of={here.name}>
      {outcome && (
        <Notice kind="success" takesFocus>
          {outcome}
        </Notice>
      )}
      <Loaded load={load}>
        {({ members, invitations }) => (
          <>
            {reset && <ResetLink made={reset} />}
            <MemberTable members={members} path={path} onDone={done} onReset={setReset} />
            <InviteMember path={`${path}/invitations`} onInvited={load.reload} />
            <Invitations invitations={invitations} withdraw={withdraw} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
