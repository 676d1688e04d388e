import { linkTokenSchema } from '../../shared/contract/responses.ts'
import { RECEIPT_PARTS, RECEIPT_TEXTS, type ReceiptPart } from '../../shared/texts/receipts.ts'
import type { Context } from '../context.ts'
import type { AppError } from '../errors.ts'
import type { AppContext } from '../http/env.ts'
import { problemMessage } from '../http/error-reply.ts'
import { missed } from '../http/limits.ts'
import { type FoundReceipt, findReceipt } from '../receipts/find.ts'
import type { Inlined } from './assets.ts'
import type { Fields } from './form.ts'
import { type RefusedPart, renderReceipt } from './render.ts'
import { choicesOf, frameOf, page } from './reply.ts'

/** What came in for a part and was not saved. */
export interface Refusal {
  readonly part: ReceiptPart
  readonly fields: Fields
  readonly error: AppError
}

/** The receipt, fresh or, with `refusal`, with what was typed kept. */
export async function receiptPage(c: AppContext, ctx: Context, assets: Inlined, refusal?: Refusal): Promise<Response> {
  const token = c.req.param('receipt') ?? ''
  const found = linkTokenSchema.safeParse(token).success ? await findReceipt(ctx, token) : undefined
  if (!found) throw missed(c, 'not-found')
  const { anotherToken, ...shown } = found
  const html = renderReceipt({
    ...shown,
    frame: frameOf(c, assets, `/r/${token}`),
    isDemo: ctx.config.isDemo,
    receiptUrl: `${ctx.config.publicUrl}/r/${token}`,
    anotherUrl: anotherToken && `/s/${anotherToken}`,
    done: doneOf(c),
    refused: refusal && refusedPart(c, refusal, found.said),
  })
  return page(c, assets, html, refusal ? (refusal.error.code === 'comment.written' ? 409 : 422) : 200)
}

/** Back to the receipt, which says at the part what was done there. */
export function afterPart(c: AppContext, part: ReceiptPart, how: 'saved' | 'erased'): Response {
  return c.redirect(`/r/${c.req.param('receipt')}${choicesOf(c, { [how]: part })}#${part}`, 303)
}

function doneOf(c: AppContext) {
  for (const how of ['saved', 'erased'] as const) {
    const part = RECEIPT_PARTS.find(part => part === c.req.query(how))
    if (part) return { part, how }
  }
  return undefined
}

function refusedPart(c: AppContext, { part, fields, error }: Refusal, said: FoundReceipt['said']): RefusedPart {
  const lang = c.get('lang')
  const { wrong } = RECEIPT_TEXTS[lang]
  if (error.code === 'comment.written' && part === 'answers') {
    const message = wrong['answer comment.written'] ?? ''
    return { part, fields, problems: [{ field: `answer.${error.params.question}`, message }] }
  }
  if (error.code === 'comment.written') {
    // The text goes where it can still be saved.
    const isFree = part === 'comment' && said.followUp === null
    const message = wrong[isFree ? 'comment comment.written' : 'follow-up comment.written'] ?? ''
    return { part: isFree ? 'follow-up' : part, fields, problems: [{ field: 'comment', message }] }
  }
  const problems = error.problems.map(problem => {
    const path = problem.path ?? ''
    const field = path.replace(/^answers\./, 'answer.')
    const kind = field.split('.')[0] ?? ''
    return { field, message: wrong[`${kind} ${problem.code}`] ?? wrong[kind] ?? problemMessage(problem, lang) }
  })
  return { part, fields, problems }
}
