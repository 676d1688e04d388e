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
  readonly text: string
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
const TICK_ROOM = 44
/** Between a marker and its name. */
const GAP = 12
/** Of a character at 13 px, bold: Chinese, and the average Latin one. */
const [WIDE, NARROW] = [13.5, 7.6]

type Names = ReadonlyMap<string, string>
const NICE = [1, 10, 100, 1000, 10_000, 100_000].flatMap(ten => [1, 1.5, 2, 3, 4, 5, 7.5].map(times => ten * times))

/** Positions of a funnel plot on so many pixels; square roots across, so that small organizations don't crowd. */
export function funnelPicture(funnel: FunnelReply, names: Names, width: number, height: number): FunnelPicture {
  const shown = funnel.points.filter(point => point.rate !== null)
  const area = { left: 48, right: width - 16, top: 12, bottom: height - 44 }
  const sizes = [...shown.map(point => point.effectiveN), ...funnel.curve.map(step => step.effectiveN)]
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const [from, to] = [Math.sqrt(least), Math.sqrt(Math.max(most, least + 1))]
  const x = (n: number) => area.left + ((Math.sqrt(n) - from) / (to - from)) * (area.right - area.left)
  const floor = floorOf(funnel)
  const y = (percent: number) => area.bottom - ((percent - floor) / (100 - floor)) * (area.bottom - area.top)
  const path = (pick: (step: FunnelReply['curve'][number]) => number | undefined) =>
    funnel.curve
      .map((step, at) => `${at ? 'L' : 'M'}${place(x(step.effectiveN))} ${place(y(pick(step) ?? 0))}`)
      .join('')
  const markers = shown.map(point => ({
    id: point.organization.id,
    x: x(point.effectiveN),
    y: y(Number(point.rate)),
    outside: point.outside,
  }))
  return {
    ...{ width, height, area, markers },
    ticksX: thin(
      NICE.filter(n => Number.isInteger(n) && n >= least && n <= most).map(value => ({ value, at: x(value) })),
    ),
    ticksY: steps(floor).map(value => ({ value, at: y(value) })),
    mean: y(Number(funnel.mean)),
    inner: [path(step => step.inner[0]), path(step => step.inner[1])],
    outer: [path(step => step.outer[0]), path(step => step.outer[1])],
    labels: labelsOf(markers, names, area),
  }
}

/** A ten below all markers and the outer limit in the middle of the plot; further down limits leave the picture. */
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

/** Where numbers would run into each other, some stand without. */
function thin<T extends { at: number }>(ticks: readonly T[]): T[] {
  const kept: T[] = []
  for (const tick of ticks) if (tick.at - (kept.at(-1)?.at ?? -TICK_ROOM) >= TICK_ROOM) kept.push(tick)
  return kept
}

/** Beside the marker, on the side with more room, cut where that is too little, moved down off another label. */
function labelsOf(markers: readonly Marker[], names: Names, area: FunnelPicture['area']): Label[] {
  const labels: Label[] = []
  for (const marker of [...markers].filter(each => each.outside).sort((a, b) => a.y - b.y)) {
    const anchor = marker.x > (area.left + area.right) / 2 ? 'end' : 'start'
    const room = (anchor === 'end' ? marker.x - area.left : area.right - marker.x) - GAP
    const above = labels.filter(each => each.anchor === anchor).at(-1)
    const y = Math.max(marker.y + 5, above ? above.y + LABEL_STEP : area.top + 12)
    const text = fitting(names.get(marker.id) ?? '', room)
    labels.push({ id: marker.id, text, anchor, x: marker.x + (anchor === 'end' ? -GAP : GAP), y, at: marker })
  }
  return labels
}

function fitting(text: string, room: number): string {
  const characters = [...text]
  const widthOf = (list: readonly string[]) =>
    list.reduce((sum, each) => sum + (each.charCodeAt(0) > 0x2e80 ? WIDE : NARROW), 0)
  if (widthOf(characters) <= room) return text
  while (characters.length > 1 && widthOf(characters) + WIDE > room) characters.pop()
  return `${characters.join('')}…`
}

function place(value: number): string {
  return value.toFixed(1)
}
