/** SQLite result codes: PERM, BUSY, LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOTADB. */
const SQLITE = new Set([3, 5, 6, 7, 8, 10, 11, 13, 14, 15, 26])

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
  return /Connection terminated|timeout exceeded when trying to connect|connection timeout/i.test(error.message)
}

function sqliteCode(code: unknown, errno: unknown): number | undefined {
  return typeof code === 'string' && code.includes('SQLITE') && typeof errno === 'number' ? errno : undefined
}
