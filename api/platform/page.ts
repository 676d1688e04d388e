/** So many rows make a page of a list. */
export const PAGE_SIZE = 100

/** Rows are read one beyond the page: whether there is another, which begins after the last one shown. */
export function pageOf<R extends { readonly id: string }>(rows: readonly R[]) {
  const shown = rows.slice(0, PAGE_SIZE)
  return { shown, next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null }
}
