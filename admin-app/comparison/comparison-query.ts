import type { Sort } from '../../shared/contract/comparison.ts'
import { FORMS, type Form, FUNCTIONS, type ServiceFunction } from '../../shared/domain/dimensions.ts'
import type { Language } from '../../shared/texts/language.ts'
import { withQuery } from '../frame/address.ts'

/** What the address may say; anything else in it is as if it weren't there. */
export interface ComparisonAddress {
  readonly year?: string
  readonly function?: ServiceFunction
  readonly verdict?: string
  readonly unstable?: '1'
  readonly search?: string
  readonly sort?: string
  /** Function and form of the funnel plot. */
  readonly plot?: ServiceFunction
  readonly form?: Form
}

const SORT = /^-?(name|function|rate|n|effective|answered|coverage|paper|standing)$/
const VERDICT = /^\d{1,3}(\.\d{1,3})?-(met|met-unconfirmed|not-met-unconfirmed|not-met|undetermined)$/
const FILTERS = ['function', 'verdict', 'unstable', 'search'] as const

export function readAddress(query: Readonly<Record<string, string | undefined>>): ComparisonAddress {
  const search = query.search?.trim().slice(0, 100)
  const among = <T extends string>(list: readonly T[], value: string | undefined) => list.find(each => each === value)
  return present({
    year: /^[12]\d{3}$/.test(query.year ?? '') ? query.year : undefined,
    function: among(FUNCTIONS, query.function),
    verdict: VERDICT.test(query.verdict ?? '') ? query.verdict : undefined,
    unstable: query.unstable === '1' ? '1' : undefined,
    search: search || undefined,
    sort: SORT.test(query.sort ?? '') ? query.sort : undefined,
    plot: among(FUNCTIONS, query.plot),
    form: among(FORMS, query.form),
  })
}

/** The same address with some of it changed; undefined takes away. */
export function addressWith(path: string, address: ComparisonAddress, change: Changes): string {
  return withQuery(path, { ...address, ...change })
}

export type Changes = { readonly [K in keyof ComparisonAddress]?: ComparisonAddress[K] | undefined }

export const NO_FILTER: Changes = Object.fromEntries(FILTERS.map(name => [name, undefined]))

export function isFiltered(address: ComparisonAddress): boolean {
  return FILTERS.some(name => address[name] !== undefined)
}

/** What the API is asked for: the table and its exports alike. */
export function apiQuery(address: ComparisonAddress, lang: Language): string {
  const { plot: _, form: __, ...asked } = address
  return `?${new URLSearchParams({ ...asked, lang })}`
}

/** What a snapshot keeps: the table, not the plot below it. */
export function keptQuery({ plot: _, form: __, ...asked }: ComparisonAddress): Changes {
  return asked
}

/** The other way round when it is sorted by this column already; numbers begin with the largest. */
export function nextSort(column: Sort, now: string | undefined): string {
  const isText = column === 'name' || column === 'function'
  const [first, second] = isText ? [column, `-${column}`] : [`-${column}`, column]
  return (now ?? 'name') === first ? second : first
}

function present<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never
}
