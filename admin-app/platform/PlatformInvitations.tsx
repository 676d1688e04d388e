import { useState } from 'preact/hooks'
import type { PlatformInvitations as Open } from '../../shared/contract/platform.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { withQuery } from '../frame/address.ts'
import { api } from '../frame/api.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { Pages } from '../frame/Pages.tsx'
import { useLocation } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { Invitations } from '../members/Invitations.tsx'
import { NewInvitation } from './NewInvitation.tsx'

export function PlatformInvitations() {
  const words = wordsOf(platformTexts)
  const load = useLoad<Open>(withQuery('/platform/invitations', { cursor: useLocation().query.cursor }))
  const [withdrawn, setWithdrawn] = useState(0)
  const withdraw = async (id: string) => {
    await api('DELETE', `/platform/invitations/${id}`)
    setWithdrawn(withdrawn + 1)
    load.reload()
  }
  return (
    <Page title={words.invitations} of={words.platform}>
      <NewInvitation onInvited={load.reload} />
      {withdrawn > 0 && (
        <Notice key={withdrawn} kind="success" takesFocus>
          {wordsOf(membersTexts).withdrawn}
        </Notice>
      )}
      <Loaded load={load}>
        {({ invitations, next }) => (
          <>
            <Invitations invitations={invitations} withdraw={withdraw} withOrganizations />
            <Pages next={next} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
