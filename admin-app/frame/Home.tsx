import { useEffect } from 'preact/hooks'
import { OrganizationList } from '../organizations/OrganizationList.tsx'
import { compares, isPlatformAdmin } from '../session/roles.ts'
import { useHere } from './here.ts'
import { Loading } from './Loading.tsx'
import { useLocation } from './router.tsx'

/** The first screen by role: a comparison, the one organization, the platform, or a choice. */
export function Home() {
  const { session, organizations } = useHere()
  if (compares(session)) return <To path="/admin/comparison" />
  if (organizations.length === 1 && organizations[0]) return <To path={`/admin/organizations/${organizations[0].id}`} />
  if (organizations.length === 0 && isPlatformAdmin(session)) return <To path="/admin/platform" />
  return <OrganizationList />
}

function To({ path }: { path: string }) {
  const { route } = useLocation()
  useEffect(() => route(path, true), [route, path])
  return <Loading />
}
