import { Route, Router, useLocation } from 'preact-iso/router'
import type { SessionReply } from '../../shared/contract/accounts.ts'
import type { organizationList } from '../../shared/contract/organizations.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { CodeDetail } from '../codes/CodeDetail.tsx'
import { CodeList } from '../codes/CodeList.tsx'
import { NewCode } from '../codes/NewCode.tsx'
import { OrganizationList } from '../organizations/OrganizationList.tsx'
import { Overview } from '../overview/Overview.tsx'
import { Questionnaires } from '../questionnaires/Questionnaires.tsx'
import { Header } from './Header.tsx'
import { type Here, HereContext } from './here.ts'
import { Loaded } from './Loaded.tsx'
import { nameOf, wordsOf } from './language.ts'
import { NotFound } from './NotFound.tsx'
import { Page } from './Page.tsx'
import { useLoad } from './use-load.ts'

export type Organizations = ReturnType<typeof organizationList.parse>

/** Everything behind the sign-in; which organization is open stands in the path. */
export function Screens({ session }: { session: SessionReply }) {
  const { path } = useLocation()
  const organizations = useLoad<Organizations>('/organizations')
  const id = /^\/admin\/organizations\/([^/]+)/.exec(path)?.[1]
  const open = organizations.data?.organizations.find(each => each.id === id)
  const here: Here = { session, id: id ?? '', name: open ? nameOf(open.name) : '' }
  const several = (organizations.data?.organizations.length ?? 0) > 1
  return (
    <HereContext.Provider value={here}>
      <Header session={session} organization={open && { id: open.id, name: here.name }} several={several} />
      <main id="main" tabIndex={-1}>
        {organizations.data ? (
          <Routes organizations={organizations.data.organizations} known={!id || open !== undefined} />
        ) : (
          <Page title={wordsOf(frameTexts).administration} waiting>
            <Loaded load={organizations}>{() => null}</Loaded>
          </Page>
        )}
      </main>
    </HereContext.Provider>
  )
}

function Routes({ organizations, known }: Organizations & { known: boolean }) {
  if (!known) return <NotFound />
  return (
    <Router>
      <Route path="/admin/organizations/:organization" component={Overview} />
      <Route path="/admin/organizations/:organization/codes" component={CodeList} />
      <Route path="/admin/organizations/:organization/codes/new" component={NewCode} />
      <Route path="/admin/organizations/:organization/codes/:code" component={CodeDetail} />
      <Route path="/admin/organizations/:organization/questionnaires" component={Questionnaires} />
      <Route path="/admin" component={OrganizationList} organizations={organizations} />
      <Route path="/admin/organizations" component={OrganizationList} organizations={organizations} />
      <Route default component={NotFound} />
    </Router>
  )
}
