import { useEffect, useRef, useState } from 'preact/hooks'
import type { ComparisonReply, FunnelReply } from '../../shared/contract/comparison.ts'
import { FORMS, type Form, FUNCTIONS, type ServiceFunction } from '../../shared/domain/dimensions.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { countText, percentText } from '../frame/format.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { language, wordsOf } from '../frame/language.ts'
import { FunnelTable } from './FunnelTable.tsx'
import { LazyFunnelChart } from './LazyFunnelChart.tsx'
import type { AddressInUse } from './use-address.ts'
import { useSteadyLoad } from './use-steady-load.ts'

/** One function and form at a time; nothing of it is fetched before somebody comes near. */
export function FunnelSection({ shown, use }: { shown: ComparisonReply; use: AddressInUse }) {
  const words = wordsOf(comparisonTexts)
  const box = useRef<HTMLElement>(null)
  const near = useNear(box)
  const { year, function: filtered, plot, form = 'visit' } = use.address
  const group = plot ?? filtered ?? mostFrequent(shown)
  const asked = new URLSearchParams({ function: group, form, lang: language.value, ...(year ? { year } : {}) })
  const load = useSteadyLoad<FunnelReply>(near ? `/comparison/funnel?${asked}` : null)
  return (
    <section class="card" id="funnel" ref={box} aria-busy={load.stale}>
      <h2>{words.funnel}</h2>
      <p class="lead note secondary">{words.funnelWhy}</p>
      <GroupChoice group={group} form={form} use={use} />
      <div class="funnel-body">
        <Loaded load={load}>
          {funnel => (funnel.mean === null ? <NoGroup funnel={funnel} /> : <Plot funnel={funnel} year={year} />)}
        </Loaded>
      </div>
    </section>
  )
}

function GroupChoice({ group, form, use: { change } }: { group: ServiceFunction; form: Form; use: AddressInUse }) {
  const words = wordsOf(comparisonTexts)
  const named = wordsOf(terms)
  return (
    <div class="filters">
      <label>
        {words.filterFunction}
        <select value={group} onChange={event => change({ plot: event.currentTarget.value as ServiceFunction })}>
          {FUNCTIONS.map(each => (
            <option key={each} value={each}>
              {named.serviceFunction[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.funnelForm}
        <select value={form} onChange={event => change({ form: event.currentTarget.value as Form })}>
          {FORMS.map(each => (
            <option key={each} value={each}>
              {named.form[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function NoGroup({ funnel }: { funnel: FunnelReply }) {
  const words = wordsOf(comparisonTexts)
  return (
    <div class="empty">
      <p class="empty-title">{words.funnelEmptyTitle}</p>
      <p>{words.funnelEmpty(funnel.smallCell)}</p>
    </div>
  )
}

function Plot({ funnel, year }: { funnel: FunnelReply; year: string | undefined }) {
  const words = wordsOf(comparisonTexts)
  const title = messageOf(funnel)
  return (
    <>
      <p class="message">{title}</p>
      <LazyFunnelChart funnel={funnel} title={title} />
      <p class="secondary note">
        {words.funnelLegend(funnel.inner, funnel.outer)} {words.funnelSource}
      </p>
      <FunnelTable funnel={funnel} year={year} />
    </>
  )
}

function messageOf({ function: name, form, points, mean, outer }: FunnelReply): string {
  const words = wordsOf(comparisonTexts)
  const outside = points.filter(point => point.outside).length
  return words.funnelMessage(
    words.funnelGroup[form](wordsOf(terms).serviceFunction[name]),
    countText(points.filter(point => point.rate !== null).length),
    percentText(mean, words.noRate),
    outside === 0 ? words.funnelNone(outer) : words.funnelSome(countText(outside), outer),
  )
}

/** Where most organizations are: the first plot should show something. */
function mostFrequent({ rows }: ComparisonReply): ServiceFunction {
  const count = (name: ServiceFunction) => rows.filter(row => row.organization.function === name && row.n > 0).length
  return [...FUNCTIONS].sort((a, b) => count(b) - count(a))[0] ?? 'comprehensive'
}

function useNear(box: { current: Element | null }): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!box.current || near) return
    const watcher = new IntersectionObserver(
      entries => {
        if (entries.some(entry => entry.isIntersecting)) setNear(true)
      },
      { rootMargin: '400px' },
    )
    watcher.observe(box.current)
    return () => watcher.disconnect()
  }, [box, near])
  return near
}
