import { FORMS, type Form } from './dimensions.ts'
import type { Sums, Tally } from './tally.ts'

/** The client with the most answers in both forms; of several the first by id. Nobody stands out with one answer. */
export function largestClient(tallies: Readonly<Record<Form, Tally>>): string | null {
  const counts = new Map<string, number>()
  for (const form of FORMS) {
    for (const [client, { count }] of tallies[form].perClient) counts.set(client, (counts.get(client) ?? 0) + count)
  }
  let largest: string | null = null
  let most = 1
  for (const [client, count] of counts) {
    if (count > most || (count === most && largest !== null && client < largest)) [largest, most] = [client, count]
  }
  return largest
}

/** A tally's valued answers without those of one client. */
export function withoutClient(tally: Tally, client: string): Tally {
  return { ...tally, valued: minus(tally.valued, tally.perClient.get(client)) }
}

function minus({ count, sums }: Sums, less: Sums | undefined): Sums {
  if (!less) return { count, sums }
  return {
    count: count - less.count,
    sums: {
      'satisfied-share': sums['satisfied-share'] - less.sums['satisfied-share'],
      'favourable-share': sums['favourable-share'] - less.sums['favourable-share'],
      'mean-score': sums['mean-score'] - less.sums['mean-score'],
    },
  }
}
