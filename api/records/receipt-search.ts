import { type SqlBool, sql } from 'kysely'
import { dayStartMs, isBusinessDay } from '../../shared/domain/business-day.ts'
import type { Condition, ResponseBuilder } from './conditions.ts'

const DAY_MS = 86_400_000
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A receipt number, 20251122-1A2B3C4D, or its last eight characters: undefined where the text is neither. */
export function numberCondition(eb: ResponseBuilder, text: string): Condition | undefined {
  const found = /^(?:(\d{4})(\d{2})(\d{2})-)?([0-9a-f]{8})$/i.exec(text)
  if (!found) return undefined
  const [, year, month, date, hex = ''] = found
  const starts = hashStarts(hex)
  const hash = sql<SqlBool>`substr(response.receipt_hash, 1, 6) in (${sql.join(starts)})`
  if (year === undefined) return eb.and([hash])
  const day = `${year}-${month}-${date}`
  if (!isBusinessDay(day)) return undefined
  const from = dayStartMs(day)
  return eb.and([hash, eb('response.receivedAt', '>=', from), eb('response.receivedAt', '<', from + DAY_MS)])
}

/** Eight hex digits are 32 bits, five base64url characters and two bits of the sixth: sixteen ways to go on. */
function hashStarts(hex: string): string[] {
  const start = Buffer.from(`${hex}00`, 'hex').toString('base64url').slice(0, 6)
  const sixth = BASE64URL.indexOf(start[5] ?? '')
  return Array.from({ length: 16 }, (_, low) => start.slice(0, 5) + BASE64URL[(sixth & 0b110000) | low])
}
