import { useEffect, useState } from 'preact/hooks'
import type { FunnelReply } from '../../shared/contract/comparison.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { wordsOf } from '../frame/language.ts'

type Chart = typeof import('./FunnelChart.tsx').FunnelChart

/** Fetches the drawing code when it is first shown. */
export function LazyFunnelChart(props: { funnel: FunnelReply; title: string }) {
  const words = wordsOf(comparisonTexts)
  const [state, setState] = useState<{ chart?: Chart; failed?: boolean }>({})
  useEffect(() => {
    import('./FunnelChart.tsx').then(
      ({ FunnelChart }) => setState({ chart: FunnelChart }),
      () => setState({ failed: true }),
    )
  }, [])
  if (state.failed) return <p class="secondary">{words.chartFailed}</p>
  if (!state.chart) return <p class="secondary funnel-waiting">{words.chartLoading}</p>
  return <state.chart {...props} />
}
