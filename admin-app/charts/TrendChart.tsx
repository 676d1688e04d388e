import { useEffect, useRef, useState } from 'preact/hooks'
import { overviewTexts } from '../../shared/texts/admin/overview.ts'
import { wordsOf } from '../frame/language.ts'
import type { DrawnTrend } from './draw-trend.ts'
import { type TrendMonth, trendSeries } from './trend-data.ts'
import { useDarkTheme } from './use-dark-theme.ts'
import { useMonthReading } from './use-month-reading.ts'

interface TrendChartProps {
  /** Says the message; the figures themselves stand in the table beside. */
  title: string
  months: readonly TrendMonth[]
  ticks: readonly string[][]
  /** The figures of each month in words, for whoever points at it. */
  readings: readonly string[]
  smallN: number
  thresholds: readonly { percent: number; label: string }[]
}

const STYLES = [
  { colour: '--line-2', dash: [6, 4] },
  { colour: '--line-3', dash: [2, 3] },
] as const

/** Loads the drawing code when it is first shown; draws again when figures, language or theme change. */
export function TrendChart({ title, months, ticks, readings, smallN, thresholds }: TrendChartProps) {
  const words = wordsOf(overviewTexts)
  const canvas = useRef<HTMLCanvasElement>(null)
  const scroller = useRef<HTMLElement>(null)
  const drawn = useRef<DrawnTrend | undefined>(undefined)
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading')
  const { month, handlers } = useMonthReading(drawn, canvas, scroller, months.length)
  const dark = useDarkTheme()
  const key = JSON.stringify([months, ticks, smallN, thresholds])

  // key stands for the figures, dark for the colours on the page.
  useEffect(() => {
    let gone = false
    import('./draw-trend.ts').then(
      ({ drawTrend }) => {
        if (gone || !canvas.current) return
        const percents = thresholds.map(({ percent }) => percent)
        const lines = linesOf(thresholds, getComputedStyle(canvas.current))
        drawn.current = drawTrend(canvas.current, { ...trendSeries(months, smallN, percents), ticks, lines })
        setState('drawn')
        // On a phone the newest months are the ones to see first.
        if (scroller.current) scroller.current.scrollLeft = scroller.current.scrollWidth
      },
      () => setState('failed'),
    )
    return () => {
      gone = true
      drawn.current?.remove()
      drawn.current = undefined
    }
  }, [key, dark])

  if (state === 'failed') return <p class="secondary">{words.chartFailed}</p>
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a phone, and arrows go from month to month */}
      <section class="chart-box" ref={scroller} tabIndex={0} aria-label={words.trendKeys} {...handlers}>
        {state === 'loading' && <p class="chart-loading secondary">{words.chartLoading}</p>}
        <div class="trend" role="img" aria-label={title}>
          <canvas ref={canvas} />
        </div>
      </section>
      <p class="reading" aria-live="polite">
        {month === undefined ? words.trendHint : readings[month]}
      </p>
    </>
  )
}

function linesOf(thresholds: TrendChartProps['thresholds'], style: CSSStyleDeclaration) {
  return thresholds.map(({ percent, label }, index) => {
    const { colour, dash } = STYLES[index % STYLES.length] ?? STYLES[0]
    return { at: percent, label, colour: style.getPropertyValue(colour).trim(), dash }
  })
}
