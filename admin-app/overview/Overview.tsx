import type { AttentionReply } from '../../shared/contract/attention.ts'
import type { OverviewReply } from '../../shared/contract/satisfaction.ts'
import { overviewTexts } from '../../shared/texts/admin/overview.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { AttentionSections, NegativeComments, SilentWindows } from '../attention/AttentionSections.tsx'
import { countText, timeText, yearOf } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { language, wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { isHidden } from '../frame/rate-text.ts'
import { useLocation } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { manages } from '../session/roles.ts'
import { DimensionsSection } from './DimensionsSection.tsx'
import { EmptyYear } from './EmptyYear.tsx'
import { FiguresTables } from './FiguresTables.tsx'
import { NotCounted } from './NotCounted.tsx'
import { RateFigure } from './RateFigure.tsx'
import { TrendSection } from './TrendSection.tsx'
import { currentYear, YearPicker } from './YearPicker.tsx'

/** The organization's year: rate and verdicts, how they come about, twelve months, four dimensions. */
export function Overview() {
  const words = wordsOf(overviewTexts)
  const here = useHere()
  const { query } = useLocation()
  const asked = /^\d{4}$/.test(query.year ?? '') ? query.year : undefined
  const load = useLoad<OverviewReply>(
    here.id ? `/organizations/${here.id}/overview${asked ? `?year=${asked}` : ''}` : null,
  )
  const attention = useLoad<AttentionReply>(
    here.id && manages(here.session, here.id) ? `/organizations/${here.id}/attention` : null,
  )
  const year = asked ?? (load.data ? yearOf(load.data.period.from) : currentYear())
  const refresh = () => {
    load.reload()
    attention.reload()
  }
  return (
    <Page key={here.id} title={words.title} of={here.name} beside={<YearPicker year={year} />}>
      {attention.data && !asked && <AttentionSections attention={attention.data} />}
      <Loaded load={load}>
        {overview => (
          <>
            {overview.figure.answered === 0 ? (
              <EmptyYear overview={overview} year={year} />
            ) : (
              <>
                <HiddenWhy overview={overview} />
                <RateFigure overview={overview} year={year} />
                <FiguresTables overview={overview} />
              </>
            )}
            <TrendSection overview={overview} />
            {overview.figure.answered > 0 && <DimensionsSection overview={overview} />}
            {attention.data && !asked && (
              <div class="columns">
                <NegativeComments attention={attention.data} />
                <SilentWindows attention={attention.data} />
              </div>
            )}
            <NotCounted overview={overview} />
            <p class="foot secondary">
              {words.updated(timeText(overview.computedAt, language.value))}
              <button type="button" class="quiet" onClick={refresh} aria-disabled={load.busy}>
                {words.refresh}
              </button>
            </p>
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Says why figures are missing to whoever doesn't see them all. */
function HiddenWhy({ overview: { figure, dimensions, trend, scheme } }: { overview: OverviewReply }) {
  if (![figure, ...figure.forms, ...dimensions, ...trend].some(isHidden)) return null
  return <p class="note secondary">{wordsOf(terms).hiddenWhy(countText(scheme.smallCell))}</p>
}
