import type { SessionReply } from '../../shared/contract/accounts.ts'
import type { organizationList } from '../../shared/contract/organizations.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { OrganizationList } from '../organizations/OrganizationList.tsx'
import { Overview } from '../overview/Overview.tsx'
import { compares, isMember, isPlatformAdmin } from '../session/roles.ts'
import { Header } from './Header.tsx'
import { Home } from './Home.tsx'
import { type Here, HereContext } from './here.ts'
import { Loaded } from './Loaded.tsx'
import { nameOf, wordsOf } from './language.ts'
import { lazyScreen } from './lazy-screen.tsx'
import { NotFound } from './NotFound.tsx'
import { Page } from './Page.tsx'
import { Route, Router, useLocation } from './router.tsx'
import { useLoad } from './use-load.ts'

export type Organizations = ReturnType<typeof organizationList.parse>

const Account = lazyScreen(async () => (await import('../account/Account.tsx')).Account)
const BatchDetail = lazyScreen(async () => (await import('../codes/BatchDetail.tsx')).BatchDetail)
const BatchList = lazyScreen(async () => (await import('../codes/BatchList.tsx')).BatchList)
const CatalogueItem = lazyScreen(async () => (await import('../catalogue/CatalogueItem.tsx')).CatalogueItem)
const CatalogueList = lazyScreen(async () => (await import('../catalogue/CatalogueList.tsx')).CatalogueList)
const CodeDetail = lazyScreen(async () => (await import('../codes/CodeDetail.tsx')).CodeDetail)
const CodeList = lazyScreen(async () => (await import('../codes/CodeList.tsx')).CodeList)
const Comparison = lazyScreen(async () => (await import('../comparison/Comparison.tsx')).Comparison)
const Imports = lazyScreen(async () => (await import('../imports/Imports.tsx')).Imports)
const Ledger = lazyScreen(async () => (await import('../ledger/Ledger.tsx')).Ledger)
const MemberPage = lazyScreen(async () => (await import('../members/MemberPage.tsx')).MemberPage)
const Method = lazyScreen(async () => (await import('../method/Method.tsx')).Method)
const NewBatch = lazyScreen(async () => (await import('../codes/NewBatch.tsx')).NewBatch)
const NewCode = lazyScreen(async () => (await import('../codes/NewCode.tsx')).NewCode)
const NewItem = lazyScreen(async () => (await import('../catalogue/NewItem.tsx')).NewItem)
const Platform = lazyScreen(async () => (await import('../platform/Platform.tsx')).Platform)
const NewQuestionnaire = lazyScreen(
  async () => (await import('../questionnaires/NewQuestionnaire.tsx')).NewQuestionnaire,
)
const QuestionnaireEditor = lazyScreen(
  async () => (await import('../questionnaires/QuestionnaireEditor.tsx')).QuestionnaireEditor,
)
const QuestionnairePage = lazyScreen(
  async () => (await import('../questionnaires/QuestionnairePage.tsx')).QuestionnairePage,
)
const Profile = lazyScreen(async () => (await import('../profile/Profile.tsx')).Profile)
const Questionnaires = lazyScreen(async () => (await import('../questionnaires/Questionnaires.tsx')).Questionnaires)
const RecordDetail = lazyScreen(async () => (await import('../records/RecordDetail.tsx')).RecordDetail)
const RecordList = lazyScreen(async () => (await import('../records/RecordList.tsx')).RecordList)
const Settings = lazyScreen(async () => (await import('../settings/Settings.tsx')).Settings)
const SnapshotDetail = lazyScreen(async () => (await import('../snapshots/SnapshotDetail.tsx')).SnapshotDetail)
const SnapshotList = lazyScreen(async () => (await import('../snapshots/SnapshotList.tsx')).SnapshotList)

/** Everything behind the sign-in; which organization is open stands in the path. */
export function Screens({ session }: { session: SessionReply }) {
  const { path } = useLocation()
  const isNobody = session.memberships.length === 0
  const load = useLoad<Organizations>(isNobody ? null : '/organizations')
  const id = /^\/admin\/organizations\/([^/]+)/.exec(path)?.[1]
  // Who was taken out of every organization is told so, not that something failed.
  const organizations = isNobody ? [] : load.data && openable(session, load.data.organizations)
  const open = organizations?.find(each => each.id === id)
  const here: Here = { session, id: id ?? '', name: open ? nameOf(open.name) : '', refresh: load.reload }
  const several = (organizations?.length ?? 0) > 1
  return (
    <HereContext.Provider value={here}>
      <Header session={session} organization={open && { id: open.id, name: here.name }} several={several} />
      <main id="main" tabIndex={-1}>
        {organizations ? (
          <Routes organizations={organizations} known={!id || open !== undefined} compares={compares(session)} />
        ) : (
          <Page title={wordsOf(frameTexts).administration} waiting>
            <Loaded load={load}>{() => null}</Loaded>
          </Page>
        )}
      </main>
    </HereContext.Provider>
  )
}

/** The platform's administrator knows all organizations, but opens only those that they belong to. */
function openable(session: SessionReply, all: Organizations['organizations']): Organizations['organizations'] {
  if (!isPlatformAdmin(session) || compares(session)) return all
  return all.filter(({ id }) => isMember(session, id))
}

function Routes({ organizations, known, compares }: Organizations & { known: boolean; compares: boolean }) {
  if (!known) return organizations.length === 0 ? <OrganizationList organizations={[]} /> : <NotFound />
  return (
    <Router>
      <Route path="/admin/organizations/:organization" component={Overview} />
      <Route path="/admin/organizations/:organization/responses" component={RecordList} />
      <Route path="/admin/organizations/:organization/responses/:response" component={RecordDetail} />
      <Route path="/admin/organizations/:organization/codes" component={CodeList} />
      <Route path="/admin/organizations/:organization/codes/new" component={NewCode} />
      <Route path="/admin/organizations/:organization/codes/batches" component={BatchList} />
      <Route path="/admin/organizations/:organization/codes/batches/new" component={NewBatch} />
      <Route path="/admin/organizations/:organization/codes/batches/:batch" component={BatchDetail} />
      <Route path="/admin/organizations/:organization/codes/:code" component={CodeDetail} />
      <Route path="/admin/organizations/:organization/questionnaires" component={Questionnaires} />
      <Route path="/admin/organizations/:organization/questionnaires/new" component={NewQuestionnaire} />
      <Route path="/admin/organizations/:organization/questionnaires/:questionnaire" component={QuestionnairePage} />
      <Route
        path="/admin/organizations/:organization/questionnaires/:questionnaire/draft"
        component={QuestionnaireEditor}
      />
      <Route path="/admin/organizations/:organization/ledger" component={Ledger} />
      <Route path="/admin/organizations/:organization/ledger/:tab" component={Ledger} />
      <Route path="/admin/organizations/:organization/ledger/:tab/:row" component={Ledger} />
      <Route path="/admin/organizations/:organization/catalogue" component={CatalogueList} />
      <Route path="/admin/organizations/:organization/catalogue/:kind/new" component={NewItem} />
      <Route path="/admin/organizations/:organization/catalogue/:kind/:item" component={CatalogueItem} />
      <Route path="/admin/organizations/:organization/profile" component={Profile} />
      <Route path="/admin/organizations/:organization/imports" component={Imports} />
      <Route path="/admin/organizations/:organization/members" component={MemberPage} />
      <Route path="/admin/organizations/:organization/settings" component={Settings} />
      <Route path="/admin/method" component={Method} />
      <Route path="/admin/comparison" component={compares ? Comparison : NotFound} />
      <Route path="/admin/snapshots" component={compares ? SnapshotList : NotFound} />
      <Route path="/admin/snapshots/:snapshot" component={compares ? SnapshotDetail : NotFound} />
      <Route path="/admin/platform" component={Platform} />
      <Route path="/admin/platform/accounts" component={Platform} />
      <Route path="/admin/platform/accounts/:account" component={Platform} />
      <Route path="/admin/platform/invitations" component={Platform} />
      <Route path="/admin/account" component={Account} />
      <Route path="/admin" component={Home} organizations={organizations} />
      <Route path="/admin/organizations" component={OrganizationList} organizations={organizations} />
      <Route default component={NotFound} />
    </Router>
  )
}
