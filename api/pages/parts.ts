import type { z } from 'zod'
import {
  commentRequest,
  contactRequest,
  erasureRequest,
  reasonsRequest,
  textAnswers,
} from '../../shared/contract/receipts.ts'
import type { ReceiptPart } from '../../shared/texts/receipts.ts'
import type { Context } from '../context.ts'
import { invalidBody } from '../http/zod-problems.ts'
import { answerQuestions } from '../receipts/answers.ts'
import { comment } from '../receipts/comment.ts'
import { leaveContact } from '../receipts/contact.ts'
import { erase } from '../receipts/erase.ts'
import { giveReasons } from '../receipts/reasons.ts'
import type { Fields } from './form.ts'

const TAG_PREFIX = 'tag.'
const ANSWER_PREFIX = 'answer.'

/** Keeps one part as its form sent it: the same requests, with the same checks, that JSON brings. */
export const KEEP_PART: Readonly<Record<ReceiptPart, (ctx: Context, token: string, fields: Fields) => Promise<void>>> =
  {
    reasons: (ctx, token, fields) => giveReasons(ctx, token, parse(reasonsRequest, { tags: tagsOf(fields) }).tags),
    answers: (ctx, token, fields) => answerQuestions(ctx, token, parse(textAnswers, { answers: answersOf(fields) })),
    comment: (ctx, token, fields) => comment(ctx, token, 'comment', parse(commentRequest, textOf(fields))),
    'follow-up': (ctx, token, fields) => comment(ctx, token, 'follow-up', parse(commentRequest, textOf(fields))),
    contact: (ctx, token, fields) => leaveContact(ctx, token, parse(contactRequest, contactOf(fields))),
  }

/** Takes the named part back and returns which it was. */
export async function erasePart(ctx: Context, token: string, { part }: Fields): Promise<ReceiptPart> {
  const asked = parse(erasureRequest, { part })
  await erase(ctx, token, asked.part)
  return asked.part
}

function tagsOf(fields: Fields): string[] {
  const names = Object.keys(fields).filter(name => name.startsWith(TAG_PREFIX))
  return names.map(name => name.slice(TAG_PREFIX.length))
}

/** What was left blank is no answer; nothing at all is refused as an empty comment is. */
function answersOf(fields: Fields): Record<string, string> {
  const given = Object.entries(fields).filter(([name]) => name.startsWith(ANSWER_PREFIX))
  const written = given.filter(([, text]) => text.trim() !== '')
  return Object.fromEntries(
    (written.length > 0 ? written : given).map(([name, text]) => [name.slice(ANSWER_PREFIX.length), text]),
  )
}

function textOf({ comment = '', publicationConsent }: Fields) {
  return { comment, publicationConsent: publicationConsent !== undefined }
}

function contactOf({ name = '', contact = '', contactConsent, replyConsent }: Fields) {
  return { name, contact, contactConsent: contactConsent !== undefined, replyConsent: replyConsent !== undefined }
}

function parse<S extends z.ZodType>(schema: S, what: unknown): z.output<S> {
  const parsed = schema.safeParse(what)
  if (!parsed.success) throw invalidBody(parsed.error)
  return parsed.data
}
