export type Query = Readonly<Record<string, string | undefined>>

/** What of the address belongs to a list; the language and whatever else stands there stay out. */
export function picked(query: Query, names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map(name => [name, query[name]]))
}
