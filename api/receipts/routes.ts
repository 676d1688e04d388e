import {
  commentRequest,
  contactRequest,
  erasureRequest,
  rateAgainRequest,
  reasonsRequest,
  receiptPath,
  textAnswers,
} from '../../shared/contract/receipts.ts'
import { submitReply } from '../../shared/contract/responses.ts'
import type { Context } from '../context.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import { answerQuestions } from './answers.ts'
import { comment } from './comment.ts'
import { leaveContact } from './contact.ts'
import { erase } from './erase.ts'
import { held, refuseStaff } from './holder.ts'
import { rateAgain } from './rate-again.ts'
import { giveReasons } from './reasons.ts'

const tags = ['Receipts']
const params = receiptPath
const SAVED = { 204: { description: 'Saved' } }

const reasons = defineRoute('public', {
  method: 'put',
  path: '/receipts/{receipt}/reasons',
  summary: 'Say why, by tags',
  tags,
  request: { params, body: jsonBody(reasonsRequest) },
  responses: SAVED,
})
const answers = defineRoute('public', {
  method: 'put',
  path: '/receipts/{receipt}/answers',
  summary: 'Answer questions in words, each once',
  tags,
  request: { params, body: jsonBody(textAnswers) },
  responses: SAVED,
})
const write = defineRoute('public', {
  method: 'put',
  path: '/receipts/{receipt}/comment',
  summary: 'Write the comment, once',
  tags,
  request: { params, body: jsonBody(commentRequest) },
  responses: SAVED,
})
const followUp = defineRoute('public', {
  method: 'put',
  path: '/receipts/{receipt}/follow-up',
  summary: 'Add to the comment, once',
  tags,
  request: { params, body: jsonBody(commentRequest) },
  responses: SAVED,
})
const contact = defineRoute('public', {
  method: 'put',
  path: '/receipts/{receipt}/contact',
  summary: 'Leave contact details',
  tags,
  request: { params, body: jsonBody(contactRequest) },
  responses: SAVED,
})
const erasure = defineRoute('public', {
  method: 'post',
  path: '/receipts/{receipt}/erasure',
  summary: 'Take back a part; the rating stays',
  tags,
  request: { params, body: jsonBody(erasureRequest) },
  responses: { 204: { description: 'Erased' } },
})
const again = defineRoute('public', {
  method: 'post',
  path: '/receipts/{receipt}/responses',
  summary: 'Rate again in place of this answer',
  tags,
  request: { params, body: jsonBody(rateAgainRequest) },
  responses: { 201: json(submitReply, 'Stored for good; the receipt is a new one') },
})

export function receiptRoutes(ctx: Context) {
  return newRoutes()
    .openapi(reasons, async c => {
      await held(c, () => giveReasons(ctx, c.req.valid('param').receipt, c.req.valid('json').tags))
      return c.body(null, 204)
    })
    .openapi(answers, async c => {
      await held(c, () => answerQuestions(ctx, c.req.valid('param').receipt, c.req.valid('json')))
      return c.body(null, 204)
    })
    .openapi(write, async c => {
      await held(c, () => comment(ctx, c.req.valid('param').receipt, 'comment', c.req.valid('json')))
      return c.body(null, 204)
    })
    .openapi(followUp, async c => {
      await held(c, () => comment(ctx, c.req.valid('param').receipt, 'follow-up', c.req.valid('json')))
      return c.body(null, 204)
    })
    .openapi(contact, async c => {
      await held(c, () => leaveContact(ctx, c.req.valid('param').receipt, c.req.valid('json')))
      return c.body(null, 204)
    })
    .openapi(erasure, async c => {
      await held(c, () => erase(ctx, c.req.valid('param').receipt, c.req.valid('json').part))
      return c.body(null, 204)
    })
    .openapi(again, async c => {
      const token = c.req.valid('param').receipt
      await refuseStaff(c, token)
      const receipt = await held(c, () => rateAgain(ctx, token, c.req.valid('json')))
      return c.json({ ...receipt, url: `/r/${receipt.receipt}` }, 201)
    })
}
