import type { AppContext } from './env.ts'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const CSV_TYPE = 'text/csv'

const TYPES = [XLSX_TYPE, CSV_TYPE]

/** The one door for files. It counts the bytes itself while they come; no foreign form can send these types unasked. */
const DOOR = /^\/api\/v1\/organizations\/[^/]+\/imports$/

export function isUpload(c: AppContext): boolean {
  return c.req.method === 'POST' && DOOR.test(c.req.path) && TYPES.includes(typeOf(c))
}

function typeOf(c: AppContext): string {
  return (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}
