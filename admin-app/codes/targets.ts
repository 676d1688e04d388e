import type { serviceList, staffList, windowList } from '../../shared/contract/catalogue.ts'
import type { CodeReply } from '../../shared/contract/codes.ts'
import type { Names } from '../../shared/domain/dimensions.ts'
import { type Load, useLoad } from '../frame/use-load.ts'

export type Services = ReturnType<typeof serviceList.parse>
export type Windows = ReturnType<typeof windowList.parse>
export type StaffMembers = ReturnType<typeof staffList.parse>

export interface Targets {
  readonly services: Load<Services>
  readonly windows: Load<Windows>
  readonly staff: Load<StaffMembers>
}

/** What the codes of one organization point at; what has been retired keeps its name. */
export function useTargets(organizationId: string): Targets {
  const base = `/organizations/${organizationId}`
  return {
    services: useLoad<Services>(`${base}/services?state=all`),
    windows: useLoad<Windows>(`${base}/windows?state=all`),
    staff: useLoad<StaffMembers>(`${base}/staff?state=all`),
  }
}

/** Names of service, window and staff member of a code, as far as they are known yet. */
export function targetNames(code: CodeReply, targets: Targets): Names[] {
  const find = (list: readonly { id: string; name: Names }[] | undefined, id: string | null) =>
    list?.find(each => each.id === id)?.name
  return [
    find(targets.services.data?.services, code.serviceId),
    find(targets.windows.data?.windows, code.windowId),
    find(targets.staff.data?.staff, code.staffId),
  ].filter(name => name !== undefined)
}
