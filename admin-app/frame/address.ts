/** The same screen with other filters; what is undefined or empty leaves the address. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  const pairs = Object.entries({ ...query, ...changes }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const search = new URLSearchParams(pairs)
  return search.size > 0 ? `${path}?${search}` : path
}
