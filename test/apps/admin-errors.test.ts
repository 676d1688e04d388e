import { expect, test } from 'vitest'
import { underPrefix } from '../../admin-app/codes/under-prefix.ts'
import { ApiError, errorOfReply } from '../../admin-app/frame/api-error.ts'

const refused = {
  code: 'body.invalid',
  params: {},
  message: '提交的内容有误。',
  problems: [
    { code: 'email', path: 'administrator.email', params: {}, message: '邮箱不完整。' },
    { code: 'unknown', params: {}, message: '多余的内容。' },
  ],
}

test("the server's sentence and the paths of its problems are kept", () => {
  const error = errorOfReply(400, JSON.stringify(refused), '读不懂')
  expect(error).toMatchObject({ status: 400, code: 'body.invalid', message: '提交的内容有误。' })
  expect(error.problems).toEqual([{ path: 'administrator.email', message: '邮箱不完整。' }])
})

test('parameters of a refusal are kept', () => {
  const body = JSON.stringify({ code: 'session.locked', params: { minutes: 15 }, message: '请 15 分钟后再试。' })
  expect(errorOfReply(429, body, '读不懂').params).toEqual({ minutes: 15 })
})

test.each(['<html>502 Bad Gateway</html>', '', '{"error":"x"}', 'null'])('a reply that is not ours: %j', body => {
  expect(errorOfReply(502, body, '读不懂')).toMatchObject({ status: 502, code: 'unreadable', message: '读不懂' })
})

test('problems of a small form find its own fields', () => {
  const error = new ApiError(409, 'name.taken', '重名', {}, [{ path: 'name.zh', message: '重名' }])
  expect(() => underPrefix('windows')(error)).toThrow(
    expect.objectContaining({ code: 'name.taken', problems: [{ path: 'windows.name.zh', message: '重名' }] }),
  )
})
