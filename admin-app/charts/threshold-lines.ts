import type { Chart, Plugin } from 'chart.js'
import { labelPlaces } from './trend-data.ts'

const LABEL_HEIGHT = 16

export interface Line {
  readonly at: number
  readonly label: string
  readonly colour: string
  readonly dash: readonly number[]
}

/** Horizontal lines over the whole width, each named in the right gutter. */
export function thresholdLines(lines: readonly Line[], font: string, text: string, surface: string): Plugin {
  return { id: 'threshold-lines', beforeDatasetsDraw: chart => drawAll(chart, lines, font, text, surface) }
}

function drawAll(chart: Chart, lines: readonly Line[], font: string, text: string, surface: string) {
  const { ctx, chartArea, scales } = chart
  const axis = scales.y
  if (!axis) return
  ctx.save()
  ctx.font = `12px ${font}`
  ctx.textBaseline = 'middle'
  const heights = lines.map(({ at }) => axis.getPixelForValue(at))
  const places = labelPlaces(heights, LABEL_HEIGHT)
  for (const [index, { label, colour, dash }] of lines.entries()) {
    const y = heights[index] ?? 0
    // The grid's own line at the same place would show between the dashes.
    ctx.setLineDash([])
    stroke(ctx, chartArea.left, chartArea.right, y, surface, 3)
    ctx.setLineDash([...dash])
    stroke(ctx, chartArea.left, chartArea.right, y, colour, 1.5)
    ctx.fillStyle = text
    ctx.fillText(label, chartArea.right + 8, places[index] ?? y)
  }
  ctx.restore()
}

function stroke(ctx: CanvasRenderingContext2D, from: number, to: number, y: number, colour: string, width: number) {
  ctx.strokeStyle = colour
  ctx.lineWidth = width
  ctx.beginPath()
  ctx.moveTo(from, y)
  ctx.lineTo(to, y)
  ctx.stroke()
}
