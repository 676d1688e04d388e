import type { Fraction } from './fraction.ts'

// A float off by its last bits must not cost a tenth: a bound this near to one counts as that tenth.
const NOISE = 1e-9

function tenthsText(tenths: bigint): string {
  return `${tenths / 10n}.${tenths % 10n}`
}

function tenthsDown({ numerator, denominator }: Fraction, scale: bigint): bigint {
  if (numerator < 0n) throw new RangeError('a share below 0')
  return (numerator * scale) / denominator
}

function tenthsUp({ numerator, denominator }: Fraction, scale: bigint): bigint {
  if (numerator < 0n) throw new RangeError('a share below 0')
  return (numerator * scale + denominator - 1n) / denominator
}

/**
 * A share ≥ 0 as percent with one decimal, rounded down, without the sign: 4/5 → '80.0', 1999/2500 → '79.9'. For rates
 * and lower bounds (method.md, From ratings to a rate: comparisons). Throws RangeError below 0.
 */
export function percentDown(share: Fraction): string {
  return tenthsText(tenthsDown(share, 1000n))
}

/** A share ≥ 0 as percent with one decimal, rounded up: for upper bounds. Throws RangeError below 0. */
export function percentUp(share: Fraction): string {
  return tenthsText(tenthsUp(share, 1000n))
}

/** An amount ≥ 0, days for instance, with one decimal, rounded up: for times. Throws RangeError below 0. */
export function amountUp(amount: Fraction): string {
  return tenthsText(tenthsUp(amount, 10n))
}

/** A lower bound 0 … 1 known as a float, as percent with one decimal, rounded down. */
export function boundDown(share: number): string {
  return tenthsText(BigInt(Math.floor(share * 1000 + NOISE)))
}

/** An upper bound 0 … 1 known as a float, as percent with one decimal, rounded up. */
export function boundUp(share: number): string {
  return tenthsText(BigInt(Math.ceil(share * 1000 - NOISE)))
}
