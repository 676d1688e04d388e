import { useEffect, useRef, useState } from 'preact/hooks'
import { overviewTexts } from '../../shared/texts/admin/overview.ts'
import { wordsOf } from '../frame/language.ts'
import { type TrendMonth, trendSeries } from './trend-data.ts'

interface TrendChartProps {
  /** Says the message; the figures themselves stand in the table beside. */
  title: string
  months: readonly TrendMonth[]
  ticks: readonly string[][]
  smallN: number
  thresholds: readonly { percent: number; label: string }[]
}

const STYLES = [
  { colour: '--line-2', dash: [6, 4] },
  { colour: '--line-3', dash: [2, 3] },
] as const

/** Loads the drawing code when it is first shown; draws again when figures, language or theme change. */
export function TrendChart({ title, months, ticks, smallN, thresholds }: TrendChartProps) {
  const words = wordsOf(overviewTexts)
  const canvas = useRef<HTMLCanvasElement>(null)
  const scroller = useRef<HTMLElement>(null)
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading')
  const dark = useDarkTheme()
  const key = JSON.stringify([months, ticks, smallN, thresholds])

  // key stands for the figures, dark for the colours on the page.
  useEffect(() => {
    let gone = false
    let remove = () => {}
    import('./draw-trend.ts').then(
      ({ drawTrend }) => {
        if (gone || !canvas.current) return
        const style = getComputedStyle(canvas.current)
        const lines = thresholds.map(({ percent, label }, index) => {
          const { colour, dash } = STYLES[index % STYLES.length] ?? STYLES[0]
          return { at: percent, label, colour: style.getPropertyValue(colour).trim(), dash }
        })
        const series = trendSeries(
          months,
          smallN,
          thresholds.map(({ percent }) => percent),
        )
        remove = drawTrend(canvas.current, { ...series, ticks, lines })
        setState('drawn')
        // On a phone the newest months are the ones to see first.
        if (scroller.current) scroller.current.scrollLeft = scroller.current.scrollWidth
      },
      () => setState('failed'),
    )
    return () => {
      gone = true
      remove()
    }
  }, [key, dark])

  if (state === 'failed') return <p class="secondary">{words.chartFailed}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the chart scrolls inside its box, also by keyboard
    <section class="chart-box" ref={scroller} tabIndex={0} aria-label={words.trend}>
      {state === 'loading' && <p class="chart-loading secondary">{words.chartLoading}</p>}
      <div class="trend" role="img" aria-label={title}>
        <canvas ref={canvas} />
      </div>
    </section>
  )
}

function useDarkTheme(): boolean {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const onChange = () => setDark(query.matches)
    query.addEventListener('change', onChange)
    return () => query.removeEventListener('change', onChange)
  }, [])
  return dark
}
