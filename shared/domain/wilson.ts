/** Bounds of a share, both 0 … 1, lower ≤ upper. */
export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** What the spread of n values p of 0 … 1 is known by: Σp and Σp². */
export interface Moments {
  readonly n: number
  readonly sum: number
  readonly squares: number
}

/**
 * Wilson's score interval of a share p (0 … 1) over n > 0 answers, n not necessarily whole; it contains p and stays
 * within 0 … 1. Wilson (1927), JASA 22, 209–212. Throws RangeError outside these ranges.
 */
export function wilson(p: number, n: number, z: number): Interval {
  if (!(p >= 0 && p <= 1 && n > 0)) throw new RangeError(`share ${p} of ${n}`)
  const scale = 1 + (z * z) / n
  const centre = (p + (z * z) / (2 * n)) / scale
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return { lower: Math.max(0, Math.min(p, centre - half)), upper: Math.min(1, Math.max(p, centre + half)) }
}

/**
 * n′: how many yes/no answers tell as much as these values, which spread less (method.md, How sure is it). Mean and
 * population variance are taken after adding one response at 0 and one at 1. Never below `effective`; equal to it for
 * values that are all 0 or 1.
 */
export function matchedSize({ n, sum, squares }: Moments, effective: number): number {
  const mean = (sum + 1) / (n + 2)
  const variance = (squares + 1) / (n + 2) - mean * mean
  return effective * Math.max(1, (mean * (1 - mean)) / variance)
}

/** Variance-matched Wilson interval of the mean of values of 0 … 1, n > 0; plain Wilson where all are 0 or 1. */
export function matchedWilson(moments: Moments, effective: number, z: number): Interval {
  const p = Math.min(1, Math.max(0, moments.sum / moments.n))
  return wilson(p, matchedSize(moments, effective), z)
}
