/** Token buckets by key, in memory: each holds `burst` and refills `perMinute`. */
export interface Limiter {
  /** Takes a token; the answer is 0, or the seconds until there is one again. */
  take(key: string): number
  /** Seconds until there is a token, without taking one. */
  wait(key: string): number
}

export interface LimiterOptions {
  readonly burst: number
  readonly perMinute: number
  readonly now: () => number
}

interface Bucket {
  tokens: number
  at: number
}

/** Full buckets are forgotten at this size, so a flood of addresses can't fill the memory. */
const KEPT = 20_000

export function createLimiter({ burst, perMinute, now }: LimiterOptions): Limiter {
  const buckets = new Map<string, Bucket>()
  const perMs = perMinute / 60_000

  function bucketOf(key: string): Bucket {
    const at = now()
    const known = buckets.get(key)
    const tokens = known ? Math.min(burst, known.tokens + Math.max(0, at - known.at) * perMs) : burst
    if (!known && buckets.size >= KEPT) makeRoom(at)
    const bucket = { tokens, at }
    buckets.set(key, bucket)
    return bucket
  }

  function makeRoom(at: number): void {
    for (const [key, { tokens, at: since }] of buckets) {
      if (tokens + (at - since) * perMs >= burst) buckets.delete(key)
    }
    while (buckets.size >= KEPT) buckets.delete(buckets.keys().next().value as string)
  }

  function missing(bucket: Bucket): number {
    return bucket.tokens >= 1 ? 0 : Math.ceil((1 - bucket.tokens) / perMs / 1000)
  }

  return {
    wait: key => missing(bucketOf(key)),
    take: key => {
      const bucket = bucketOf(key)
      const seconds = missing(bucket)
      if (seconds === 0) bucket.tokens--
      return seconds
    },
  }
}
