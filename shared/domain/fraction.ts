/** An exact rational number in lowest terms, denominator > 0. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n }

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = a < 0n ? [-a, b] : [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** numerator / denominator in lowest terms. Throws RangeError where the denominator is 0 or either is no integer. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const [above, below] = [BigInt(numerator), BigInt(denominator)]
  if (below === 0n) throw new RangeError('a fraction of nothing')
  const sign = below < 0n ? -1n : 1n
  const factor = gcd(above, below * sign)
  return { numerator: (sign * above) / factor, denominator: (sign * below) / factor }
}

/** -1, 0 or 1 as a is below, equal to or above b; exact. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator]
  return left < right ? -1 : left > right ? 1 : 0
}

/** a + b, exact. */
export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

/** a · b, exact. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator)
}

/** a ÷ b, exact. Throws RangeError where b is 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** Σ weight · value ÷ Σ weight with integer weights ≥ 0, exact; null where the weights add up to 0. */
export function weightedMean(parts: readonly { value: Fraction; weight: bigint | number }[]): Fraction | null {
  const weights = parts.reduce((sum, part) => sum + BigInt(part.weight), 0n)
  if (weights === 0n) return null
  const total = parts.reduce((sum, part) => add(sum, multiply(part.value, fraction(part.weight))), ZERO)
  return divide(total, fraction(weights))
}

/** The mean, exact; null of nothing. */
export function mean(values: readonly Fraction[]): Fraction | null {
  return weightedMean(values.map(value => ({ value, weight: 1n })))
}

/** The nearest float, near enough for charts and intervals; comparisons use `compare`. */
export function toNumber({ numerator, denominator }: Fraction): number {
  const [above, below] = [Number(numerator), Number(denominator)]
  if (Number.isFinite(above) && Number.isFinite(below)) return above / below
  return Number((numerator << 64n) / denominator) / 2 ** 64
}
