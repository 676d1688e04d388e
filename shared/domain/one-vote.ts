import { unitOf } from './formula.ts'
import { add, divide, type Fraction, fraction } from './fraction.ts'
import type { Formula } from './scheme.ts'
import type { Tally } from './tally.ts'

/** The exact mean of the clients' own means, answers of unknown clients voting singly; null of no votes. */
export function votesOf(tally: Tally, formula: Formula): { votes: number; rate: Fraction | null } {
  // Clients with equally many answers share a denominator, which keeps the exact sum short.
  const bySize = new Map<number, number>()
  let unknown = tally.valued.sums[formula]
  for (const { count, sums } of tally.perClient.values()) {
    bySize.set(count, (bySize.get(count) ?? 0) + sums[formula])
    unknown -= sums[formula]
  }
  const votes = tally.perClient.size + tally.unknownClients
  if (votes === 0) return { votes, rate: null }
  const total = [...bySize].reduce(
    (sum, [count, numerators]) => add(sum, fraction(numerators, count)),
    fraction(unknown),
  )
  return { votes, rate: divide(total, fraction(BigInt(unitOf(formula, tally.denominator)) * BigInt(votes))) }
}
