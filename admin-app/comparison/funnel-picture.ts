import type { FunnelReply } from '../../shared/contract/comparison.ts'

export interface Place {
  readonly x: number
  readonly y: number
}

export interface Marker extends Place {
  readonly id: string
  readonly outside: 'below' | 'above' | null
}

export interface Label extends Place {
  readonly id: string
  readonly anchor: 'start' | 'end'
  /** Where its marker is. */
  readonly at: Place
}

export interface FunnelPicture {
  readonly width: number
  readonly height: number
  readonly area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly ticksX: readonly { readonly at: number; readonly value: number }[]
  readonly ticksY: readonly { readonly at: number; readonly value: number }[]
  readonly mean: number
  /** Paths of both limits, the inner pair and the outer pair. */
  readonly inner: readonly string[]
  readonly outer: readonly string[]
  readonly markers: readonly Marker[]
  readonly labels: readonly Label[]
}

const LABEL_STEP = 18
const NICE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]

/** Positions of a funnel plot on so many pixels; square roots across, so that small organizations don't crowd. */
export function funnelPicture(funnel: FunnelReply, width: number, height: number): FunnelPicture {
  const shown = funnel.points.filter(point => point.rate !== null)
  const area = { left: 48, right: width - 16, top: 12, bottom: height - 44 }
  const sizes = [...shown.map(point => point.effectiveN), ...funnel.curve.map(step => step.effectiveN)]
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const pad = (Math.sqrt(most) - Math.sqrt(least) || 1) * 0.04
  const [from, to] = [Math.max(0, Math.sqrt(least) - pad), Math.sqrt(most) + pad]
  const x = (n: number) => area.left + ((Math.sqrt(n) - from) / (to - from)) * (area.right - area.left)
  const floor = floorOf(funnel)
  const y = (percent: number) => area.bottom - ((percent - floor) / (100 - floor)) * (area.bottom - area.top)
  const path = (pick: (step: FunnelReply['curve'][number]) => number | undefined) =>
    funnel.curve.map((step, at) => `${at ? 'L' : 'M'}${place(x(step.effectiveN))} ${place(y(pick(step) ?? 0))}`).join('')
  const markers = shown.map(point => ({
    id: point.organization.id,
    x: x(point.effectiveN),
    y: y(Number(point.rate)),
    outside: point.outside,
  }))
  return {
    ...{ width, height, area, markers },
    ticksX: thin(NICE.filter(n => Math.sqrt(n) >= from && Math.sqrt(n) <= to)).map(value => ({ value, at: x(value) })),
    ticksY: steps(floor).map(value => ({ value, at: y(value) })),
    mean: y(Number(funnel.mean)),
    inner: [path(step => step.inner[0]), path(step => step.inner[1])],
    outer: [path(step => step.outer[0]), path(step => step.outer[1])],
    labels: labelsOf(markers, area),
  }
}

/** A ten below all markers and below the outer limit in the middle of the plot; further down limits leave the picture. */
function floorOf({ points, curve }: FunnelReply): number {
  const middle = curve[curve.length >> 2]?.outer[0] ?? 100
  const lowest = Math.min(middle, ...points.flatMap(point => (point.rate === null ? [] : [Number(point.rate)])))
  return Math.max(0, Math.min(80, Math.floor((lowest - 2) / 10) * 10))
}

function steps(floor: number): number[] {
  const step = floor < 50 ? 20 : 10
  const all: number[] = []
  for (let value = 100; value >= floor; value -= step) all.push(value)
  return all
}

function thin(values: readonly number[]): number[] {
  return values.length <= 8 ? [...values] : values.filter((_, index) => index % 2 === 0)
}

/** Beside the marker, on the side with more room, moved down where another label is in the way. */
function labelsOf(markers: readonly Marker[], area: FunnelPicture['area']): Label[] {
  const labels: Label[] = []
  for (const marker of [...markers].filter(each => each.outside).sort((a, b) => a.y - b.y)) {
    const anchor = marker.x > (area.left + area.right) / 2 ? 'end' : 'start'
    const above = labels.filter(each => each.anchor === anchor).at(-1)
    const y = Math.max(marker.y + 5, above ? above.y + LABEL_STEP : area.top + 12)
    labels.push({ id: marker.id, anchor, x: marker.x + (anchor === 'end' ? -12 : 12), y, at: marker })
  }
  return labels
}

function place(value: number): string {
  return value.toFixed(1)
}
