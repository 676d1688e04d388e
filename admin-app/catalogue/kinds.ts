import type { ServiceReply, StaffReply, WindowReply } from '../../shared/contract/catalogue.ts'
import type { Fields } from '../frame/use-form.ts'
import { serviceBody, staffBody, windowBody } from './bodies.ts'

/** As they stand in the address, at the API and in the contract alike. */
export const KINDS = ['services', 'windows', 'staff'] as const
export type Kind = (typeof KINDS)[number]
export type Item = ServiceReply | WindowReply | StaffReply

export const BODIES: Readonly<Record<Kind, (fields: Fields) => object>> = {
  services: serviceBody,
  windows: windowBody,
  staff: staffBody,
}

export function kindOf(text: string | undefined): Kind | undefined {
  return KINDS.find(kind => kind === text)
}
