import { type SubmitCommand, submitRequest } from '../../shared/contract/responses.ts'
import { AppError } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import { invalidBody } from '../http/zod-problems.ts'

const RATING_PREFIX = 'r.'
const RATING = /^([1-5]|na)$/

/** The fields of a posted page, as they stand in it. */
export type Fields = Readonly<Record<string, string>>

export async function readFields(c: AppContext): Promise<Fields> {
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new AppError('body.unsupported-type')
  return Object.fromEntries(new URLSearchParams(await c.req.text()))
}

/** The same command that JSON brings. What is no rating is left out: the verb then says which item lacks one. */
export function commandOf(fields: Fields): SubmitCommand {
  const ratings = Object.entries(givenOf(fields)).map(([item, text]) => [item, text === 'na' ? 'na' : Number(text)])
  const { nonce, version, channel } = fields
  const parsed = submitRequest.safeParse({ nonce, version, channel, ratings: Object.fromEntries(ratings) })
  if (!parsed.success) throw invalidBody(parsed.error)
  return parsed.data
}

/** Item id → '5' … '1' or 'na', to show the page again with what was ticked. */
export function givenOf(fields: Fields): Record<string, string> {
  const ticked = Object.entries(fields).filter(([name, text]) => name.startsWith(RATING_PREFIX) && RATING.test(text))
  return Object.fromEntries(ticked.map(([name, text]) => [name.slice(RATING_PREFIX.length), text]))
}
