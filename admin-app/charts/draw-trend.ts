import { CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js'
import { chartColours } from './chart-colours.ts'
import { intervalBand } from './interval-band.ts'
import { monthGuide } from './month-guide.ts'
import { type Line, thresholdLines } from './threshold-lines.ts'
import type { TrendSeries } from './trend-data.ts'

// Only what one line needs: every further part of the library weighs kilobytes on the way to a phone.
Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement)
Chart.defaults.animation = false

export interface TrendPicture extends TrendSeries {
  /** Two lines under each month: its name, its n. */
  readonly ticks: readonly (readonly string[])[]
  readonly lines: readonly Line[]
}

export interface DrawnTrend {
  readonly remove: () => void
  /** Points out one month, or none. */
  readonly point: (month: number | undefined) => void
  /** The month at a place inside the canvas, in px from its left edge. */
  readonly monthAt: (x: number) => number | undefined
  readonly placeOf: (month: number) => number
}

export function drawTrend(canvas: HTMLCanvasElement, picture: TrendPicture): DrawnTrend {
  const { secondary, grid, text, font, ...colours } = chartColours(canvas)
  const guide = monthGuide(secondary)
  const small = { family: font, size: 12 }
  const chart = new Chart(canvas, {
    type: 'line',
    data: { labels: picture.ticks as unknown as string[], datasets: [rateLine(picture, colours)] },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 8, right: gutterOf(picture.lines, font) } },
      scales: {
        x: {
          grid: { display: false },
          border: { color: secondary },
          ticks: { color: text, autoSkip: false, maxRotation: 0, font: small },
        },
        y: {
          min: picture.floor,
          max: 100,
          grid: { color: grid },
          border: { display: false },
          ticks: { color: secondary, stepSize: 10, callback: value => `${value}%`, font: small },
        },
      },
    },
    plugins: [
      intervalBand(picture, colours.band),
      thresholdLines(picture.lines, font, text, colours.surface),
      guide.plugin,
    ],
  })
  return {
    remove: () => chart.destroy(),
    point: month => {
      guide.month = month
      chart.draw()
    },
    monthAt: x => {
      const month = chart.scales.x?.getValueForPixel(x)
      return month !== undefined && month in picture.ticks ? month : undefined
    },
    placeOf: month => chart.scales.x?.getPixelForValue(month) ?? 0,
  }
}

function rateLine({ rate, hollow }: TrendSeries, { line, surface }: { line: string; surface: string }) {
  return {
    data: rate,
    borderColor: line,
    borderWidth: 2,
    pointRadius: 5,
    pointBorderWidth: 2,
    pointBorderColor: line,
    pointBackgroundColor: hollow.map(each => (each ? surface : line)),
    spanGaps: false,
    // A marker at 100 % stays whole.
    clip: 8,
  }
}

function gutterOf(lines: readonly Line[], font: string): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return 96
  context.font = `12px ${font}`
  return Math.ceil(Math.max(0, ...lines.map(({ label }) => context.measureText(label).width))) + 12
}
