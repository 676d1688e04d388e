import type { Plugin, Scale } from 'chart.js'
import type { TrendSeries } from './trend-data.ts'

/** Of a month without neighbours, where a band would have no width. */
const ALONE_WIDTH = 14

/** The interval of each month as a band under the line; it ends where a month has none. */
export function intervalBand(series: TrendSeries, colour: string): Plugin {
  return {
    id: 'interval-band',
    beforeDatasetsDraw: ({ ctx, scales: { x, y } }) => {
      if (!x || !y) return
      ctx.save()
      ctx.fillStyle = colour
      for (const run of series.runs) fillRun(ctx, run, series, x, y)
      ctx.restore()
    },
  }
}

function fillRun(ctx: CanvasRenderingContext2D, run: readonly number[], series: TrendSeries, x: Scale, y: Scale) {
  const high = (month: number) => y.getPixelForValue(series.upper[month] ?? 0)
  const low = (month: number) => y.getPixelForValue(series.lower[month] ?? 0)
  const [only] = run
  if (only !== undefined && run.length === 1) {
    const height = Math.max(1, low(only) - high(only))
    ctx.fillRect(x.getPixelForValue(only) - ALONE_WIDTH / 2, high(only), ALONE_WIDTH, height)
    return
  }
  ctx.beginPath()
  for (const month of run) ctx.lineTo(x.getPixelForValue(month), high(month))
  for (const month of [...run].reverse()) ctx.lineTo(x.getPixelForValue(month), low(month))
  ctx.fill()
}
