import { getPath } from 'hono/utils/url'

const ALIAS = /^(\/s\/|\/codes\/|\/api\/v1\/codes\/)demo(?=$|[./])/

/** Lets `demo` stand for a code in every address that takes one; the routes behind it only meet the code itself. */
export function demoAlias(code: string): (request: Request) => string {
  return request => getPath(request).replace(ALIAS, `$1${code}`)
}
