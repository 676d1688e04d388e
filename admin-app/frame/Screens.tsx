import type { ComponentType } from 'preact'
import type { SessionReply } from '../../shared/contract/accounts.ts'
import type { organizationList } from '../../shared/contract/organizations.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { OrganizationList } from '../organizations/OrganizationList.tsx'
import { Overview } from '../overview/Overview.tsx'
import { compares, isMember, isPlatformAdmin } from '../session/roles.ts'
import { Header } from './Header.tsx'
import { Home } from './Home.tsx'
import { type Here, HereContext, useHere } from './here.ts'
import { Loaded } from './Loaded.tsx'
import { nameOf, wordsOf } from './language.ts'
import { lazyScreen } from './lazy-screen.tsx'
import { NotFound } from './NotFound.tsx'
import { Page } from './Page.tsx'
import { Router, type Routes, useLocation } from './router.tsx'
import { useLoad } from './use-load.ts'

export type Organizations = ReturnType<typeof organizationList.parse>

const Account = lazyScreen('administration', async () => (await import('../account/Account.tsx')).Account)
const BatchDetail = lazyScreen('organization', async () => (await import('../codes/BatchDetail.tsx')).BatchDetail)
const BatchList = lazyScreen('organization', async () => (await import('../codes/BatchList.tsx')).BatchList)
const CatalogueItem = lazyScreen(
  'organization',
  async () => (await import('../catalogue/CatalogueItem.tsx')).CatalogueItem,
)
const CatalogueList = lazyScreen(
  'organization',
  async () => (await import('../catalogue/CatalogueList.tsx')).CatalogueList,
)
const CodeDetail = lazyScreen('organization', async () => (await import('../codes/CodeDetail.tsx')).CodeDetail)
const CodeList = lazyScreen('organization', async () => (await import('../codes/CodeList.tsx')).CodeList)
const Comparison = lazyScreen('administration', async () => (await import('../comparison/Comparison.tsx')).Comparison)
const Imports = lazyScreen('organization', async () => (await import('../imports/Imports.tsx')).Imports)
const Ledger = lazyScreen('organization', async () => (await import('../ledger/Ledger.tsx')).Ledger)
const MemberPage = lazyScreen('administration', async () => (await import('../members/MemberPage.tsx')).MemberPage)
const Method = lazyScreen('administration', async () => (await import('../method/Method.tsx')).Method)
const NewBatch = lazyScreen('organization', async () => (await import('../codes/NewBatch.tsx')).NewBatch)
const NewCode = lazyScreen('organization', async () => (await import('../codes/NewCode.tsx')).NewCode)
const NewItem = lazyScreen('organization', async () => (await import('../catalogue/NewItem.tsx')).NewItem)
const Platform = lazyScreen('administration', async () => (await import('../platform/Platform.tsx')).Platform)
const NewQuestionnaire = lazyScreen(
  'organization',
  async () => (await import('../questionnaires/NewQuestionnaire.tsx')).NewQuestionnaire,
)
const QuestionnaireEditor = lazyScreen(
  'organization',
  async () => (await import('../questionnaires/QuestionnaireEditor.tsx')).QuestionnaireEditor,
)
const QuestionnairePage = lazyScreen(
  'organization',
  async () => (await import('../questionnaires/QuestionnairePage.tsx')).QuestionnairePage,
)
const Profile = lazyScreen('organization', async () => (await import('../profile/Profile.tsx')).Profile)
const Questionnaires = lazyScreen(
  'organization',
  async () => (await import('../questionnaires/Questionnaires.tsx')).Questionnaires,
)
const RecordDetail = lazyScreen('organization', async () => (await import('../records/RecordDetail.tsx')).RecordDetail)
const RecordList = lazyScreen('organization', async () => (await import('../records/RecordList.tsx')).RecordList)
const Settings = lazyScreen('administration', async () => (await import('../settings/Settings.tsx')).Settings)
const SnapshotDetail = lazyScreen(
  'administration',
  async () => (await import('../snapshots/SnapshotDetail.tsx')).SnapshotDetail,
)
const SnapshotList = lazyScreen(
  'administration',
  async () => (await import('../snapshots/SnapshotList.tsx')).SnapshotList,
)

/** Everything behind the sign-in; which organization is open stands in the path. */
export function Screens({ session }: { session: SessionReply }) {
  const { path } = useLocation()
  const isNobody = session.memberships.length === 0
  const load = useLoad<Organizations>(isNobody ? null : '/organizations')
  const id = /^\/admin\/organizations\/([^/]+)/.exec(path)?.[1]
  // Who was taken out of every organization is told so, not that something failed.
  const organizations = isNobody ? [] : load.data && openable(session, load.data.organizations)
  const open = organizations?.find(each => each.id === id)
  const name = open ? nameOf(open.name) : ''
  const here: Here = { session, organizations: organizations ?? [], id: id ?? '', name, refresh: load.reload }
  const several = (organizations?.length ?? 0) > 1
  return (
    <HereContext.Provider value={here}>
      <Header session={session} organization={open && { id: open.id, name: here.name }} several={several} />
      <main id="main" tabIndex={-1}>
        {organizations ? (
          <Opened isKnown={!id || open !== undefined} />
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

function Opened({ isKnown }: { isKnown: boolean }) {
  const { organizations } = useHere()
  if (isKnown) return <Router routes={ROUTES} otherwise={NotFound} />
  return organizations.length === 0 ? <OrganizationList /> : <NotFound />
}

/** For whoever looks at a list of organizations. */
function comparing(Screen: ComponentType): ComponentType {
  return function Comparing() {
    return compares(useHere().session) ? <Screen /> : <NotFound />
  }
}

const ORGANIZATION = '/admin/organizations/:organization'
const ROUTES: Routes = {
  [ORGANIZATION]: Overview,
  [`${ORGANIZATION}/responses`]: RecordList,
  [`${ORGANIZATION}/responses/:response`]: RecordDetail,
  [`${ORGANIZATION}/codes`]: CodeList,
  [`${ORGANIZATION}/codes/new`]: NewCode,
  [`${ORGANIZATION}/codes/batches`]: BatchList,
  [`${ORGANIZATION}/codes/batches/new`]: NewBatch,
  [`${ORGANIZATION}/codes/batches/:batch`]: BatchDetail,
  [`${ORGANIZATION}/codes/:code`]: CodeDetail,
  [`${ORGANIZATION}/questionnaires`]: Questionnaires,
  [`${ORGANIZATION}/questionnaires/new`]: NewQuestionnaire,
  [`${ORGANIZATION}/questionnaires/:questionnaire`]: QuestionnairePage,
  [`${ORGANIZATION}/questionnaires/:questionnaire/draft`]: QuestionnaireEditor,
  [`${ORGANIZATION}/ledger`]: Ledger,
  [`${ORGANIZATION}/ledger/:tab`]: Ledger,
  [`${ORGANIZATION}/ledger/:tab/:row`]: Ledger,
  [`${ORGANIZATION}/catalogue`]: CatalogueList,
  [`${ORGANIZATION}/catalogue/:kind/new`]: NewItem,
  [`${ORGANIZATION}/catalogue/:kind/:item`]: CatalogueItem,
  [`${ORGANIZATION}/profile`]: Profile,
  [`${ORGANIZATION}/imports`]: Imports,
  [`${ORGANIZATION}/members`]: MemberPage,
  [`${ORGANIZATION}/settings`]: Settings,
  '/admin/method': Method,
  '/admin/comparison': comparing(Comparison),
  '/admin/snapshots': comparing(SnapshotList),
  '/admin/snapshots/:snapshot': comparing(SnapshotDetail),
  '/admin/platform': Platform,
  '/admin/platform/accounts': Platform,
  '/admin/platform/accounts/:account': Platform,
  '/admin/platform/invitations': Platform,
  '/admin/account': Account,
  '/admin': Home,
  '/admin/organizations': OrganizationList,
}
