import { sha256 } from '../keys/secrets.ts'

export type Series = 'QY' | 'BJ' | 'DF'

/** A number for what was entered without one: 办件 BJ20250616-1A2B3C, 到访 DF…, 企业 QY-1A2B3C. */
export function madeNumber(series: Series, id: string, day?: string): string {
  const mark = Buffer.from(sha256(id), 'base64url').toString('hex').slice(0, 6).toUpperCase()
  return `${series}${day?.replaceAll('-', '') ?? ''}-${mark}`
}
