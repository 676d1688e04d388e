/** SQLite result codes: PERM, BUSY, LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOTADB. */
const SQLITE = new Set([3, 5, 6, 7, 8, 10, 11, 13, 14, 15, 26])

/** The same in SQLite's words: rows that a statement returns come from the driver without the code of what failed. */
const SQLITE_WORDS =
  /(database or disk is full|database (table |schema )?is locked|readonly database|disk I\/O error|unable to open)/

/** Classes of PostgreSQL errors: connection, resources, operator intervention, system, disk or index damage. */
const POSTGRES = /^(08|53|57|58|XX|25006)/

const SYSTEM = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|ENOSPC|EIO|EROFS|EHOSTUNREACH)$/

/** Whether the store itself is in trouble, so that the same request may succeed later. */
export function isStorageTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, errcode, errno } = error as { code?: unknown; errcode?: unknown; errno?: unknown }
  const sqlite = typeof errcode === 'number' ? errcode : sqliteCode(code, errno)
  if (sqlite !== undefined && SQLITE.has(sqlite & 0xff)) return true
  if (typeof code === 'string' && (POSTGRES.test(code) || SYSTEM.test(code))) return true
  if (SQLITE_WORDS.test(error.message)) return true
  return /Connection terminated|not queryable|timeout exceeded when trying to connect|connection timeout/i.test(
    error.message,
  )
}

function sqliteCode(code: unknown, errno: unknown): number | undefined {
  return typeof code === 'string' && code.includes('SQLITE') && typeof errno === 'number' ? errno : undefined
}
