/** One page of a list whose ids ascend with time, the last first. */
export interface Page {
  readonly cursor: string | undefined
  readonly size: number
}

const PAGE_SIZE = 50

/** What the query of a list says of its page. */
export function pageAsked({ cursor, size }: { cursor?: string | undefined; size?: string | undefined }): Page {
  return { cursor, size: size ? Number(size) : PAGE_SIZE }
}

/** Rows are read one beyond the page: whether there is another. */
export function pageOf<R extends { readonly id: string }>(rows: readonly R[], { size }: Page) {
  const shown = rows.slice(0, size)
  return { shown, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null }
}
