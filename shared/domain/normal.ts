// Halving an interval is slow but short, needs no table of coefficients, and runs once per confidence.
const STEPS = 60

/** The density's tail above x ≥ 0, by Simpson's rule over [0, x]; error below 1e-12 up to x = 8. */
function tailAbove(x: number): number {
  const parts = 400
  const width = x / parts
  const density = (at: number) => Math.exp((-at * at) / 2) / Math.sqrt(2 * Math.PI)
  let sum = density(0) + density(x)
  for (let index = 1; index < parts; index++) sum += (index % 2 === 1 ? 4 : 2) * density(index * width)
  return 0.5 - (sum * width) / 3
}

const known = new Map<number, number>()

/**
 * z of a two-sided confidence in percent: 95 → 1.959964, 99.8 → 3.090232; accurate to 1e-9.
 * Throws RangeError outside 0 < confidence ≤ 99.999.
 */
export function zOf(confidencePercent: number): number {
  if (!(confidencePercent > 0 && confidencePercent <= 99.999)) throw new RangeError(`confidence ${confidencePercent}`)
  const found = known.get(confidencePercent)
  if (found !== undefined) return found
  const tail = (1 - confidencePercent / 100) / 2
  let [low, high] = [0, 8]
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (tailAbove(middle) > tail) low = middle
    else high = middle
  }
  known.set(confidencePercent, high)
  return high
}
