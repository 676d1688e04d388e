import { describe, expect, it } from 'vitest'
import { deliver, type Letter } from '../../survey-app/delivery.ts'
import { ratingsOf } from '../../survey-app/survey-form.ts'

const mine: Letter = { page: '/s/a', url: '/api/v1/codes/a/responses', lang: 'zh-CN', body: '{"nonce":"n1"}' }

describe('a delivery', () => {
  const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
    deliver(mine, async () => new Response(body, { status, headers }))

  it('posts the JSON in the language of the page', async () => {
    const calls: Parameters<typeof fetch>[] = []
    await deliver(mine, async (...call) => {
      calls.push(call)
      return new Response('{}')
    })
    const [url, init] = calls[0] ?? []
    expect(url).toBe(mine.url)
    expect(init).toMatchObject({ method: 'POST', body: mine.body, keepalive: true })
    expect(init?.headers).toEqual({ 'content-type': 'application/json', 'accept-language': 'zh-CN' })
  })

  it('is settled by 201 with a receipt, or by a refusal with a code', async () => {
    expect(await answering(201, '{"url":"/r/x"}')).toEqual({ receipt: '/r/x' })
    expect(await answering(410, '{"code":"code.used","message":"用过了"}')).toEqual({ refusal: '用过了' })
  })

  it.each([
    [200, '{"url":"/r/x"}'],
    [200, '<html>Welcome to our hotel'],
    [201, '{}'],
    [403, '<html>blocked'],
    [429, '{"code":"rate-limited","message":""}'],
    [500, '{"code":"internal","message":""}'],
    [503, '{"code":"storage.unavailable","message":""}'],
  ])('is left open by %i %s', async (status, body) => {
    expect(await answering(status, body)).toEqual({ afterMs: 0 })
  })

  it('is left open by a network that breaks, and takes the pause the server asks for', async () => {
    expect(await deliver(mine, () => Promise.reject(new TypeError('network')))).toEqual({ afterMs: 0 })
    expect(await answering(503, '{}', { 'retry-after': '5' })).toEqual({ afterMs: 5000 })
  })
})

describe('the ratings that are sent', () => {
  it('are numbers, and na where nothing applies', () => {
    expect(ratingsOf({ quality: '1', personnel: 'na' })).toEqual({ quality: 1, personnel: 'na' })
  })
})
