import { LEVELS, type Level } from '../../shared/domain/dimensions.ts'

export interface StackedBar {
  readonly name: string
  /** Beside the bar, as the server worded it. */
  readonly figure: string
  readonly detail: string
  readonly counts: Readonly<Record<Level, number>>
}

interface StackedBarsProps {
  title: string
  bars: readonly StackedBar[]
  levelNames: Readonly<Record<Level, string>>
  thresholds: readonly { percent: number; label: string }[]
}

/** 100 % bars of plain boxes, satisfied from the left, with the thresholds on the same axis. */
export function StackedBars({ title, bars, levelNames, thresholds }: StackedBarsProps) {
  return (
    <div class="bars" role="img" aria-label={title}>
      <ul class="legend">
        {LEVELS.map(level => (
          <li key={level}>
            <span class={`swatch level-${level}`} />
            {levelNames[level]}
          </li>
        ))}
      </ul>
      <div class="bars-grid">
        <div class="threshold-labels">
          <div class="axis">
            {thresholds.map(({ percent, label }, index) => (
              <span
                key={percent}
                class={index === 0 ? 'threshold-label before' : 'threshold-label'}
                style={{ left: `${percent}%` }}
              >
                {label}
              </span>
            ))}
          </div>
        </div>
        {bars.map(bar => (
          <Row key={bar.name} bar={bar} thresholds={thresholds} />
        ))}
      </div>
    </div>
  )
}

function Row({ bar, thresholds }: { bar: StackedBar; thresholds: StackedBarsProps['thresholds'] }) {
  return (
    <div class="bar-row">
      <div class="bar-name">{bar.name}</div>
      <div class="axis">
        <div class="bar">
          {LEVELS.filter(level => bar.counts[level] > 0).map(level => (
            // Widths follow the counts; no share is computed here.
            <span key={level} class={`level-${level}`} style={{ flexGrow: bar.counts[level] }} />
          ))}
        </div>
        {thresholds.map(({ percent }, index) => (
          <span key={percent} class={`threshold threshold-${index + 1}`} style={{ left: `${percent}%` }} />
        ))}
      </div>
      <div class="bar-figure">
        <b>{bar.figure}</b> <span class="secondary">{bar.detail}</span>
      </div>
    </div>
  )
}
