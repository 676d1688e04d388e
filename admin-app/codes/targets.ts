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

/** What a code can point at within one organization. */
export function useTargets(organizationId: string): Targets {
  const base = `/organizations/${organizationId}`
  return {
    services: useLoad<Services>(`${base}/services`),
    windows: useLoad<Windows>(`${base}/windows`),
    staff: useLoad<StaffMembers>(`${base}/staff`),
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
