import { createRoute, OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi'
import { errorSchema } from '../../shared/contract/errors.ts'
import type { AppEnv } from '../http/env.ts'
import { invalidBody } from '../http/zod-problems.ts'
import { type Access, guard } from './guard.ts'

type Options = { readonly getPath?: (request: Request) => string }

/** A feature's routes; a request of the wrong shape is refused before any of them runs. */
export function newRoutes(options: Options = {}): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    ...options,
    defaultHook: result => {
      if (!result.success) throw invalidBody(result.error as z.ZodError)
    },
  })
}

/** One API route. It can't be declared without saying who may call it; the guard and the document both follow that. */
export function defineRoute<P extends string, R extends Omit<RouteConfig, 'path'> & { path: P }>(
  access: Access,
  config: R,
) {
  const security: Record<string, string[]>[] = access === 'public' ? [] : [{ session: [] }]
  return createRoute<P, R>({
    ...config,
    middleware: [guard(access)],
    security,
    'x-access': access,
    responses: { ...config.responses, default: FAILURE },
  })
}

const FAILURE = {
  description: 'What went wrong: code, params, a sentence, and problems by field',
  content: { 'application/json': { schema: errorSchema } },
} as const

/** A JSON body or reply of this schema. */
export function json<S extends z.ZodType>(schema: S, description = '') {
  return { description, content: { 'application/json': { schema } } }
}

export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } } as const
}
