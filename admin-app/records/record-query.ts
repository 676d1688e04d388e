type Query = Readonly<Record<string, string | undefined>>

/** What narrows the list besides the search. */
export const FILTERS = [
  'level',
  'follow',
  'comment',
  'from',
  'to',
  'form',
  'channel',
  'service',
  'window',
  'state',
] as const
export type Filter = (typeof FILTERS)[number]

/** What of the address belongs to the list; the language and whatever else stand there stay out. */
export function recordQueryOf(query: Query): Record<string, string | undefined> {
  return Object.fromEntries([...FILTERS, 'search', 'cursor'].map(name => [name, query[name]]))
}

export function activeFilters(query: Query, names: readonly string[]): number {
  return names.filter(name => query[name]).length
}
