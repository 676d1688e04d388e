import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import type { AppContext, AppEnv } from './env.ts'
import { createLimiter, type Limiter } from './limiter.ts'
import { isUpload } from './uploads.ts'

const BODY_LIMIT_BYTES = 64 * 1024

/** By client address. Misses are guesses at codes and receipts; a whole company behind one address rates unhindered. */
const BUCKETS = {
  misses: { burst: 30, perMinute: 30 },
  ratings: { burst: 600, perMinute: 600 },
  signIns: { burst: 20, perMinute: 20 },
} as const
type BucketName = keyof typeof BUCKETS

const limiters = new WeakMap<Context, Record<BucketName, Limiter>>()

function limitersOf(ctx: Context): Record<BucketName, Limiter> {
  const { now } = ctx
  const known = limiters.get(ctx)
  if (known) return known
  const made = {
    misses: createLimiter({ ...BUCKETS.misses, now }),
    ratings: createLimiter({ ...BUCKETS.ratings, now }),
    signIns: createLimiter({ ...BUCKETS.signIns, now }),
  }
  limiters.set(ctx, made)
  return made
}

/** Throws rate-limited when the caller's address has no token left in this bucket. */
export function spend(c: AppContext, bucket: BucketName): void {
  const seconds = limitersOf(c.get('ctx'))[bucket].take(c.get('address'))
  if (seconds > 0) throw new AppError('rate-limited', { seconds })
}

/** A code or receipt that isn't there: says so, until too many were tried; what is there stays reachable. */
export function missed(c: AppContext, what: 'code.unknown' | 'not-found'): AppError {
  const seconds = limitersOf(c.get('ctx')).misses.take(c.get('address'))
  return seconds > 0 ? new AppError('rate-limited', { seconds }) : new AppError(what)
}

const countBody: MiddlewareHandler<AppEnv> = bodyLimit({
  maxSize: BODY_LIMIT_BYTES,
  onError: () => {
    throw tooLarge()
  },
})

/** Node's parser holds a body to the length it announces; others are counted as they come, which costs far more. */
export const limitBody: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || isUpload(c)) return next()
  const length = c.req.header('content-length')
  if (length === undefined || c.req.header('transfer-encoding') !== undefined) return countBody(c, next)
  if (Number(length) > BODY_LIMIT_BYTES) throw tooLarge()
  return next()
}

function tooLarge(): AppError {
  return new AppError('body.too-large', { limit: BODY_LIMIT_BYTES })
}

/** Unsafe requests to the API with a body bring JSON, which no foreign form can send unasked. */
export const jsonOnly: MiddlewareHandler<AppEnv> = async (c, next) => {
  const type = c.req.header('content-type')
  const hasBody = type !== undefined || Number(c.req.header('content-length') ?? 0) > 0
  if (hasBody && !isUpload(c) && !/^application\/json\b/i.test(type ?? '')) throw new AppError('body.unsupported-type')
  await next()
}
