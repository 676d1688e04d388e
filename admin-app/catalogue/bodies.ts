import type { ServiceChange, StaffChange, WindowChange } from '../../shared/contract/catalogue.ts'
import { nested } from '../frame/nested.ts'
import type { Fields } from '../frame/use-form.ts'

/** What the forms send: all of it, so that what was emptied goes. */
export function serviceBody(fields: Fields): ServiceChange & Pick<Required<ServiceChange>, 'name' | 'function'> {
  const { name, number = null, details = {}, limit, ...rest } = numbers(nested(fields)) as Whole<ServiceChange>
  const { publicBenefit } = fields
  const isLimited = limit && 'days' in limit
  return {
    name,
    number,
    function: rest.function,
    publicBenefit: flagOf(publicBenefit),
    limit: isLimited ? limit : null,
    details,
  }
}

export function windowBody(fields: Fields): WindowChange & Pick<Required<WindowChange>, 'name'> {
  const { name, number = null, details = {} } = nested(fields) as Whole<WindowChange>
  return { name, number, details }
}

/** Windows are ticked, each under its own name: windows.<id>. */
export function staffBody(fields: Fields): StaffChange & Pick<Required<StaffChange>, 'name'> {
  const { name, number = null, details = {} } = nested(fields) as Whole<StaffChange>
  const windows = Object.keys(fields).flatMap(key => (key.startsWith('windows.') ? [key.slice('windows.'.length)] : []))
  return { name, number, professional: flagOf(fields.professional), windows, details }
}

/** A step without days has no range; days are numbers, and what isn't one is for the server to refuse. */
export function numbers<T>(value: T): T {
  if (Array.isArray(value)) return value.map(numbers) as T
  if (value === null || typeof value !== 'object') return value
  const pairs = Object.entries(value).flatMap(([key, each]) => {
    if (key === 'range' && !('least' in each || 'most' in each)) return []
    return [[key, DAYS.has(key) ? Number(each) : numbers(each)]]
  })
  return Object.fromEntries(pairs)
}

const DAYS = new Set(['least', 'most', 'days'])

/** A form that was sent has every required field. */
type Whole<T extends { name?: unknown }> = T & Required<Pick<T, 'name' | ('function' & keyof T)>>

function flagOf(text: string | undefined): boolean | null {
  return text === undefined ? null : text === 'yes'
}
