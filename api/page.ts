import { type SelectQueryBuilder, sql } from 'kysely'

/** One page of a list: so many rows, from the cursor on. */
export interface Page {
  readonly cursor: string | undefined
  readonly size: number
}

const PAGE_SIZE = 50

/** What the query of a list says of its page. */
export function pageAsked({ cursor, size }: { cursor?: string | undefined; size?: string | undefined }): Page {
  return { cursor, size: size ? Number(size) : PAGE_SIZE }
}

/** The rows of a page, the last made first: ids are UUIDv7, so their order is that of making. */
export async function readPage<DB, T extends keyof DB, Row extends { readonly id: string }>(
  query: SelectQueryBuilder<DB, T, Row>,
  { cursor, size }: Page,
  id = 'id',
) {
  const before = cursor === undefined ? query : query.where(sql.ref(id), '<', cursor)
  const rows = await before
    .orderBy(sql.ref(id), 'desc')
    .limit(size + 1)
    .execute()
  return pageOf(rows, { size })
}

/** Rows are read one beyond the page: whether there is another, which begins after the last one shown. */
export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], { size }: Pick<Page, 'size'>) {
  const shown = rows.slice(0, size)
  return { shown, next: rows.length > size ? (shown.at(-1)?.id ?? null) : null }
}
