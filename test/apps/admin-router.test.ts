import { expect, test } from 'vitest'
import { paramsOf, placeOf } from '../../admin-app/frame/place.ts'
import { Stored } from '../../admin-app/frame/stored.ts'

test('a route fits part by part; what it names with a colon is handed on', () => {
  expect(paramsOf('/admin', '/admin')).toEqual({})
  expect(paramsOf('/admin/a/codes/7', '/admin/:organization/codes/:code')).toEqual({ organization: 'a', code: '7' })
  expect(paramsOf('/admin/a%2Fb', '/admin/:organization')).toEqual({ organization: 'a/b' })
})

test('a route does not fit an address that is longer, shorter or ends in a lone percent sign', () => {
  expect(paramsOf('/admin/a/b', '/admin/:organization')).toBeUndefined()
  expect(paramsOf('/admin', '/admin/:organization')).toBeUndefined()
  expect(paramsOf('/admin/100%', '/admin/:organization')).toBeUndefined()
  expect(paramsOf('/admin/', '/admin/:organization')).toBeUndefined()
})

test('a slash at the end leads to the same screen; filters are read from the address', () => {
  expect(placeOf('/admin/codes/?kind=once&page=2')).toMatchObject({
    path: '/admin/codes',
    query: { kind: 'once', page: '2' },
  })
})

test('followers of a value hear of each change once, until they leave', () => {
  const stored = new Stored('zh')
  const heard: string[] = []
  const leave = stored.follow(value => heard.push(value))
  stored.value = 'en'
  stored.value = 'en'
  leave()
  stored.value = 'zh'
  expect(heard).toEqual(['en'])
})
