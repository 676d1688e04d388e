import type { Plugin } from 'chart.js'

/** A thin line through the month whose figures are read out below. */
export function monthGuide(colour: string): { plugin: Plugin; month: number | undefined } {
  const guide: { plugin: Plugin; month: number | undefined } = {
    month: undefined,
    plugin: {
      id: 'month-guide',
      beforeDatasetsDraw: ({ ctx, chartArea, scales: { x } }) => {
        if (guide.month === undefined || !x) return
        const place = Math.round(x.getPixelForValue(guide.month))
        ctx.save()
        ctx.fillStyle = colour
        ctx.fillRect(place - 1, chartArea.top, 2, chartArea.bottom - chartArea.top)
        ctx.restore()
      },
    },
  }
  return guide
}
