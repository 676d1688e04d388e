/**
 * n_e = n ÷ (1 + ρ(Σm²/n − 1)): how many independent answers these are worth, m being the responses of each known
 * client; answers of unknown clients count singly (method.md, How sure is it; Kish, Survey Sampling, 1965, 5.4).
 * Between 0 and n; 0 of nothing. `correlation` is ρ, 0 … 1.
 */
export function effectiveSize(perClient: Iterable<number>, unknown: number, correlation: number): number {
  let n = unknown
  let squares = unknown
  for (const count of perClient) {
    n += count
    squares += count * count
  }
  return n === 0 ? 0 : n / (1 + correlation * (squares / n - 1))
}

/** n_e as shown, with three decimals, rounded down so that 29.9996 doesn't pass for the 30 it fails. */
export function shownEffective(effective: number): number {
  return Math.floor(effective * 1000 + 1e-6) / 1000
}
