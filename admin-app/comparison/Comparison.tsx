import type { ComparisonReply } from '../../shared/contract/comparison.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { countText, timeText, yearOf } from '../frame/format.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { language, nameOf, wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { isHidden } from '../frame/rate-text.ts'
import { currentYear } from '../overview/YearPicker.tsx'
import { TakeSnapshot } from '../snapshots/TakeSnapshot.tsx'
import { ComparisonFilters } from './ComparisonFilters.tsx'
import { ComparisonTable } from './ComparisonTable.tsx'
import { apiQuery, type Changes, isFiltered, keptQuery, NO_FILTER } from './comparison-query.ts'
import { FunnelSection } from './FunnelSection.tsx'
import { Tally } from './Tally.tsx'
import { type AddressInUse, useAddress } from './use-address.ts'
import { useSteadyLoad } from './use-steady-load.ts'

/** The evaluator's first screen: the organizations of their list side by side. */
export function Comparison() {
  const words = wordsOf(comparisonTexts)
  const use = useAddress()
  const query = apiQuery(use.address, language.value)
  const load = useSteadyLoad<ComparisonReply>(`/comparison${query}`)
  const year = use.address.year ?? (load.data ? yearOf(load.data.period.from) : currentYear())
  return (
    <Page title={words.title} beside={<Years year={year} use={use} />}>
      <Loaded load={load}>
        {shown =>
          shown.organizations === 0 ? (
            <div class="empty">
              <p class="empty-title">{words.emptyTitle}</p>
              <p>{words.emptyCause}</p>
            </div>
          ) : (
            <>
              <SchemeLine shown={shown} />
              <ComparisonFilters shown={shown} use={use} />
              <section class="card" aria-busy={load.stale}>
                <div class="comparison-head">
                  <Tally shown={shown} />
                  <Files query={query} kept={keptQuery(use.address)} />
                </div>
                {shown.rows.length > 0 ? <ComparisonTable shown={shown} use={use} /> : <NothingMatches use={use} />}
                {shown.rows.some(isHidden) && (
                  <p class="secondary note">{wordsOf(terms).hiddenWhy(countText(shown.scheme.smallCell))}</p>
                )}
              </section>
              <FunnelSection shown={shown} use={use} />
            </>
          )
        }
      </Loaded>
      {load.data && (
        <p class="foot secondary">
          {words.updated(timeText(load.data.computedAt, language.value))}
          <button type="button" class="quiet" onClick={load.reload} aria-disabled={load.busy}>
            {words.refresh}
          </button>
        </p>
      )}
    </Page>
  )
}

/** Beside every rate: how it comes about. */
function SchemeLine({ shown: { scheme } }: { shown: ComparisonReply }) {
  const words = wordsOf(comparisonTexts)
  const { formula, formulaMeans } = wordsOf(terms)
  return (
    <p class="secondary note">
      {words.scheme}
      {language.value === 'zh' ? '：' : ': '}
      {words.schemeLine(formula[scheme.formula], formulaMeans[scheme.formula], nameOf(scheme.note))}{' '}
      <a href="/admin/method">{words.schemeMore}</a>
    </p>
  )
}

function Years({ year, use: { link } }: { year: string; use: AddressInUse }) {
  const words = wordsOf(comparisonTexts)
  const [before, after] = [String(Number(year) - 1), String(Number(year) + 1)]
  return (
    <nav class="years" aria-label={words.yearNav}>
      <a href={link({ year: before })}>{words.previousYear(before)}</a>
      <b aria-current="true">{words.year(year)}</b>
      {after <= currentYear() && <a href={link({ year: after })}>{words.nextYear(after)}</a>}
    </nav>
  )
}

function Files({ query, kept }: { query: string; kept: Changes }) {
  const words = wordsOf(comparisonTexts)
  return (
    <div class="files">
      <div class="actions">
        <a class="button" href={`/api/v1/comparison.xlsx${query}`} download>
          {words.exportXlsx}
        </a>
        <a class="button" href={`/api/v1/comparison.csv${query}`} download>
          {words.exportCsv}
        </a>
        <TakeSnapshot query={kept} />
      </div>
      <p class="secondary note">{words.exportHint}</p>
    </div>
  )
}

function NothingMatches({ use: { address, link } }: { use: AddressInUse }) {
  const words = wordsOf(comparisonTexts)
  return (
    <div class="empty">
      <p>{words.nothingMatches}</p>
      {isFiltered(address) && <a href={link(NO_FILTER)}>{words.clear}</a>}
    </div>
  )
}
