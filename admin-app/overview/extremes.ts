import type { OverviewReply } from '../../shared/contract/satisfaction.ts'

type DimensionReply = OverviewReply['dimensions'][number]
type MonthReply = OverviewReply['trend'][number]

// Percent is text that is already rounded; as a number it only decides an order.
const place = ({ rate }: { rate: { percent: string | null } }) => Number(rate.percent)

/** What the picture's title says: the lowest of several, the only one rated, or all alike. */
export function lowestDimension(dimensions: readonly DimensionReply[]) {
  const rated = dimensions.filter(({ rate }) => rate.percent !== null)
  const lowest = [...rated].sort((a, b) => place(a) - place(b))[0]
  if (!lowest) return undefined
  if (rated.length === 1) return { kind: 'only', lowest } as const
  return {
    kind: rated.every(each => place(each) === place(lowest)) ? 'even' : 'lowest',
    lowest,
  } as const
}

export function trendExtremes(trend: readonly MonthReply[]) {
  const rated = trend.filter(({ rate }) => rate.percent !== null)
  const ordered = [...rated].sort((a, b) => place(a) - place(b))
  return {
    latest: rated.at(-1),
    lowest: ordered[0],
    highest: ordered.at(-1),
    count: trend.filter(({ n }) => n > 0).length,
  }
}
