import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js'
import { chartColours } from './chart-colours.ts'
import { type Line, thresholdLines } from './threshold-lines.ts'
import type { TrendSeries } from './trend-data.ts'

Chart.register(BarController, BarElement, CategoryScale, Filler, LinearScale, LineController, LineElement, PointElement)
Chart.defaults.animation = false

export interface TrendPicture extends TrendSeries {
  /** Two lines under each month: its name, its n. */
  readonly ticks: readonly (readonly string[])[]
  readonly lines: readonly Line[]
}

/** Draws onto the canvas and returns what takes it away again. */
export function drawTrend(canvas: HTMLCanvasElement, picture: TrendPicture): () => void {
  const { text, secondary, grid, surface, line, band, font } = chartColours(canvas)
  const bound = { pointRadius: 0, borderWidth: 0, backgroundColor: band, spanGaps: false }
  const chart = new Chart<'line' | 'bar', (number | [number, number] | null)[]>(canvas, {
    type: 'line',
    data: {
      labels: picture.ticks as unknown as string[],
      datasets: [
        {
          data: picture.rate,
          borderColor: line,
          borderWidth: 2,
          pointRadius: 5,
          pointBorderWidth: 2,
          pointBorderColor: line,
          pointBackgroundColor: picture.hollow.map(hollow => (hollow ? surface : line)),
          spanGaps: false,
          // A marker at 100 % stays whole.
          clip: 8,
        },
        { data: picture.upper, ...bound, fill: '+1' },
        { data: picture.lower, ...bound, fill: false },
        { type: 'bar', data: picture.alone, backgroundColor: band, barThickness: 14, minBarLength: 1 },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      font: { family: font, size: 13 },
      layout: { padding: { top: 8, right: gutterOf(picture.lines, font) } },
      scales: {
        x: {
          grid: { display: false },
          border: { color: secondary },
          ticks: { color: text, autoSkip: false, maxRotation: 0, font: { family: font, size: 12 } },
        },
        y: {
          min: picture.floor,
          max: 100,
          grid: { color: grid },
          border: { display: false },
          ticks: { color: secondary, stepSize: 10, callback: value => `${value}%`, font: { family: font, size: 12 } },
        },
      },
    },
    plugins: [thresholdLines(picture.lines, font, text, surface)],
  })
  return () => chart.destroy()
}

function gutterOf(lines: readonly Line[], font: string): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return 96
  context.font = `12px ${font}`
  return Math.ceil(Math.max(0, ...lines.map(({ label }) => context.measureText(label).width))) + 12
}
