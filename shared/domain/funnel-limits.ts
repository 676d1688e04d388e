/** Between what a share would lie by chance, both 0 … 1, lower ≤ upper. */
export interface Limits {
  readonly lower: number
  readonly upper: number
}

/** Beyond so many standard deviations further out nothing is added that a float would notice. */
const FAR = 9

/**
 * Control limits of a share of `effective` answers (≥ 1, rounded down to whole ones) around a mean of 0 … 1, exact
 * binomial with interpolation between whole answers: Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202, A.1.1.
 * The upper limit mirrors the lower one, so that a share of 1 is outside only where it is that unlikely. Throws
 * RangeError outside these ranges.
 */
export function funnelLimits(mean: number, effective: number, confidencePercent: number): Limits {
  if (!(mean >= 0 && mean <= 1 && effective >= 1)) throw new RangeError(`mean ${mean} of ${effective}`)
  if (!(confidencePercent > 0 && confidencePercent < 100)) throw new RangeError(`confidence ${confidencePercent}`)
  const tail = (1 - confidencePercent / 100) / 2
  const n = Math.floor(effective)
  return { lower: lowerLimit(mean, n, tail), upper: 1 - lowerLimit(1 - mean, n, tail) }
}

/** y = (r − α) ÷ n, r the smallest number with P(R ≤ r) ≥ tail, α what it is beyond the tail; never below 0. */
function lowerLimit(mean: number, n: number, tail: number): number {
  if (mean === 0 || mean === 1) return mean
  const spread = Math.sqrt(n * mean * (1 - mean))
  let r = Math.max(0, Math.floor(n * mean - FAR * spread - FAR))
  let share = Math.exp(logFactorial(n) - logFactorial(r) - logFactorial(n - r) + logPower(mean, r, n))
  let below = 0
  while (below + share < tail && r < n) {
    below += share
    share *= ((n - r) / (r + 1)) * (mean / (1 - mean))
    r++
  }
  return Math.max(0, (r - (below + share - tail) / share) / n)
}

function logPower(mean: number, r: number, n: number): number {
  return r * Math.log(mean) + (n - r) * Math.log1p(-mean)
}

/** ln n! by Stirling's series, by the product where that is short; error below 1e-10. */
function logFactorial(n: number): number {
  if (n < 16) {
    let product = 1
    for (let factor = 2; factor <= n; factor++) product *= factor
    return Math.log(product)
  }
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5)
}
