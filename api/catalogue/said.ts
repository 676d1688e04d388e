import type { Selectable } from 'kysely'
import type { ServiceReply, StaffReply, WindowReply } from '../../shared/contract/catalogue.ts'
import type { NamedTable, ServiceTable, StaffTable } from '../db/tables/catalogue.ts'
import { sha256 } from '../keys/secrets.ts'
import { names } from '../names.ts'

/** All that is said of one of them: what a change replaces, and what its revision stands for. */
export type Said = Pick<WindowReply, 'name' | 'number'> & { readonly details: object }
export type ServiceSaid = Pick<ServiceReply, 'name' | 'number' | 'function' | 'publicBenefit' | 'limit' | 'details'>
export type WindowSaid = Pick<WindowReply, 'name' | 'number' | 'details'>
export type StaffSaid = Pick<StaffReply, 'name' | 'number' | 'professional' | 'windows' | 'details'>

type Row = Selectable<NamedTable>
type ServiceRow = Selectable<ServiceTable>
type StaffRow = Selectable<StaffTable>

export function saidOfService(row: ServiceRow): ServiceSaid {
  return { ...named(row), ...factsOfService(row), details: JSON.parse(row.details) }
}

export function saidOfWindow(row: Row): WindowSaid {
  return { ...named(row), details: JSON.parse(row.details) }
}

export function saidOfStaff(row: StaffRow, windows: string[]): StaffSaid {
  return { ...named(row), professional: flag(row.professional), windows, details: JSON.parse(row.details) }
}

/** Without the texts, which a list has no room for. */
export function factsOfService({ function: kind, publicBenefit, limitDays, limitUnit }: ServiceRow) {
  const limit = limitDays === null || limitUnit === null ? null : { days: limitDays, unit: limitUnit }
  return { function: kind, publicBenefit: flag(publicBenefit), limit }
}

export function serviceColumns(said: ServiceSaid) {
  const { function: kind, publicBenefit, limit } = said
  const limits = { limitDays: limit?.days ?? null, limitUnit: limit?.unit ?? null }
  return { ...columns(said), function: kind, publicBenefit: bit(publicBenefit), ...limits }
}

export function staffColumns(said: StaffSaid) {
  return { ...columns(said), professional: bit(said.professional) }
}

export function columns({ name, number, details }: Said) {
  return { nameZh: name.zh, nameEn: name.en ?? null, number, details: JSON.stringify(details) }
}

/** Changes with every change of what is said, and with nothing else. */
export function revisionOf(said: Said): string {
  return sha256(JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)))).slice(0, 16)
}

export function flag(value: number | null): boolean | null {
  return value === null ? null : value === 1
}

export function bit(value: boolean | null): number | null {
  return value === null ? null : Number(value)
}

function named({ nameZh, nameEn, number }: Row) {
  return { name: names(nameZh, nameEn), number }
}
