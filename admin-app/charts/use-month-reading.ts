import { useEffect, useState } from 'preact/hooks'
import type { DrawnTrend } from './draw-trend.ts'

interface Ref<T> {
  readonly current: T | null | undefined
}

/** Which month is pointed at, by pointer, tap or arrow keys; the picture shows it, the page reads its figures. */
export function useMonthReading(
  drawn: Ref<DrawnTrend>,
  canvas: Ref<HTMLCanvasElement>,
  scroller: Ref<HTMLElement>,
  count: number,
) {
  const [month, setMonth] = useState<number>()
  useEffect(() => drawn.current?.point(month), [month])
  const onPointerMove = (event: PointerEvent) => {
    const left = canvas.current?.getBoundingClientRect().left ?? 0
    setMonth(drawn.current?.monthAt(event.clientX - left))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = monthAfter(month, event.key, count)
    if (next === undefined || !drawn.current || !scroller.current) return
    event.preventDefault()
    setMonth(next)
    scroller.current.scrollLeft = drawn.current.placeOf(next) - scroller.current.clientWidth / 2
  }
  const none = () => setMonth(undefined)
  return {
    month,
    handlers: { onPointerMove, onPointerDown: onPointerMove, onPointerLeave: leftBy(none), onKeyDown, onBlur: none },
  }
}

/** A tap's reading stays; only a mouse takes it along when it leaves. */
function leftBy(none: () => void) {
  return (event: PointerEvent) => {
    if (event.pointerType === 'mouse') none()
  }
}

/** The newest month comes first; the ends hold. */
export function monthAfter(month: number | undefined, key: string, count: number): number | undefined {
  const newest = count - 1
  if (key === 'Home') return 0
  if (key === 'End') return newest
  if (key === 'ArrowLeft') return Math.max(0, (month ?? count) - 1)
  if (key === 'ArrowRight') return Math.min(newest, (month ?? newest - 1) + 1)
  return undefined
}
