/** One bucket as the server made it; percent values are text that is already rounded. */
export interface TrendMonth {
  readonly month: string
  readonly n: number
  readonly rate: { readonly percent: string | null }
  readonly interval: { readonly lower: string; readonly upper: string } | null
}

export interface TrendSeries {
  readonly rate: (number | null)[]
  readonly lower: (number | null)[]
  readonly upper: (number | null)[]
  /** Intervals of months without a neighbour, where a band would have no width. */
  readonly alone: ([number, number] | null)[]
  readonly hollow: boolean[]
  /** Lowest tick of the axis: a ten below all that is drawn. */
  readonly floor: number
}

const place = (percent: string | null | undefined): number | null => (percent == null ? null : Number(percent))

/** Positions on the canvas. What is written beside them stays the server's text. */
export function trendSeries(months: readonly TrendMonth[], smallN: number, thresholds: readonly number[]): TrendSeries {
  const rate = months.map(each => place(each.rate.percent))
  const lower = months.map(each => place(each.interval?.lower))
  const upper = months.map(each => place(each.interval?.upper))
  const alone = months.map((_, index): [number, number] | null => {
    const [low, high] = [lower[index], upper[index]]
    const neighbours = lower[index - 1] ?? lower[index + 1]
    return low != null && high != null && neighbours == null ? [low, high] : null
  })
  const drawn = [...rate, ...lower, ...thresholds].filter(value => value != null)
  const lowest = Math.min(70, ...drawn)
  return {
    rate,
    lower,
    upper,
    alone,
    hollow: months.map(each => each.n < smallN),
    floor: Math.max(0, Math.floor((lowest - 1) / 10) * 10),
  }
}
