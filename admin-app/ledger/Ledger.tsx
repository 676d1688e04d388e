import type { ComponentType } from 'preact'
import { NotFound } from '../frame/NotFound.tsx'
import { useRoute } from '../frame/router.tsx'
import { AppointmentList } from './AppointmentList.tsx'
import { ClientDetail } from './ClientDetail.tsx'
import { ClientList } from './ClientList.tsx'
import { CoveragePanel } from './CoveragePanel.tsx'
import { MatterDetail } from './MatterDetail.tsx'
import { MatterList } from './MatterList.tsx'
import { NewAppointment } from './NewAppointment.tsx'
import { NewClient } from './NewClient.tsx'
import { NewMatter } from './NewMatter.tsx'
import { NewVisit } from './NewVisit.tsx'
import { VisitDetail } from './VisitDetail.tsx'
import { VisitList } from './VisitList.tsx'

interface Tab {
  readonly list: ComponentType
  readonly add?: ComponentType
  readonly one?: ComponentType<{ id: string }>
}

const TABS: Readonly<Record<string, Tab>> = {
  matters: { list: MatterList, add: NewMatter, one: MatterDetail },
  visits: { list: VisitList, add: NewVisit, one: VisitDetail },
  clients: { list: ClientList, add: NewClient, one: ClientDetail },
  appointments: { list: AppointmentList, add: NewAppointment },
  coverage: { list: CoveragePanel },
}

/** All of the ledger in one load: a clerk goes to and fro between its screens. */
export function Ledger() {
  const { tab = 'matters', row } = useRoute().params
  const shown = Object.hasOwn(TABS, tab) ? TABS[tab] : undefined
  if (!shown) return <NotFound />
  if (row === undefined) return <shown.list key={tab} />
  if (row === 'new' && shown.add) return <shown.add key={tab} />
  return shown.one ? <shown.one key={row} id={row} /> : <NotFound />
}
