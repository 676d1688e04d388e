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
  /** Months with an interval, those that follow each other together. */
  readonly runs: number[][]
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
  const drawn = [...rate, ...lower, ...thresholds].filter(value => value != null)
  const lowest = Math.min(70, ...drawn)
  return {
    rate,
    lower,
    upper,
    runs: runsOf(lower),
    hollow: months.map(each => each.n < smallN),
    floor: Math.max(0, Math.floor((lowest - 1) / 10) * 10),
  }
}

function runsOf(lower: readonly (number | null)[]): number[][] {
  const runs: number[][] = []
  for (const [month, low] of lower.entries()) {
    if (low === null) continue
    const last = runs.at(-1)
    if (last?.at(-1) === month - 1) last.push(month)
    else runs.push([month])
  }
  return runs
}

/** Middle of each label: at its line, moved down where the one above it would touch it. */
export function labelPlaces(lines: readonly number[], height: number): number[] {
  const order = [...lines.keys()].sort((a, b) => (lines[a] ?? 0) - (lines[b] ?? 0))
  const places = [...lines]
  let above = Number.NEGATIVE_INFINITY
  for (const index of order) {
    above = Math.max(lines[index] ?? 0, above + height)
    places[index] = above
  }
  return places
}
