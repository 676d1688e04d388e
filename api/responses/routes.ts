import { z } from 'zod'
import { linkTokenSchema, submitReply, submitRequest } from '../../shared/contract/responses.ts'
import { refuseStaff } from '../codes/refuse-staff.ts'
import { AppError } from '../errors.ts'
import { missed, spend } from '../http/limits.ts'
import { defineRoute, json, jsonBody, newRoutes } from '../sessions/define-route.ts'
import type { Intake } from './intake.ts'
import { submissionOf } from './submission.ts'

const submit = defineRoute('public', {
  method: 'post',
  path: '/codes/{code}/responses',
  summary: 'Rate',
  description: 'Repeating a request under the same nonce gives the same reply and stores nothing twice.',
  tags: ['Responses'],
  request: { params: z.object({ code: z.string() }), body: jsonBody(submitRequest) },
  responses: { 201: json(submitReply, 'Stored for good') },
})

export function responseRoutes(intake: Intake) {
  return newRoutes().openapi(submit, async c => {
    spend(c, 'ratings')
    const { code } = c.req.valid('param')
    try {
      if (!linkTokenSchema.safeParse(code).success) throw new AppError('code.unknown')
      await refuseStaff(c, code)
      const receipt = await intake(submissionOf(code, c.req.valid('json')))
      return c.json({ ...receipt, url: `/r/${receipt.receipt}` }, 201)
    } catch (error) {
      throw error instanceof AppError && error.code === 'code.unknown' ? missed(c, 'code.unknown') : error
    }
  })
}
