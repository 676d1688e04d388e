import { useState } from 'preact/hooks'
import type { Coverage, CoveragePart, CoverageReply } from '../../shared/contract/coverage.ts'
import { ledgerCoverageTexts } from '../../shared/texts/admin/ledger-coverage.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { withQuery } from '../frame/address.ts'
import { countText, percentText, timeText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { language, wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { manages } from '../session/roles.ts'
import { InviteAll } from './InviteAll.tsx'
import { LedgerPage } from './LedgerPage.tsx'
import { type Column, Rows } from './Rows.tsx'
import { RuleForm } from './RuleForm.tsx'
import { today } from './today.ts'
import { Warnings } from './Warnings.tsx'

const YEARS = 4

/** How many services of a year were invited, opened and rated; what to do about the others; what was entered late. */
export function CoveragePanel() {
  const here = useHere()
  const { query } = useLocation()
  const thisYear = today().slice(0, 4)
  const year = /^[12]\d{3}$/.test(query.year ?? '') ? (query.year ?? thisYear) : thisYear
  const path = `/organizations/${here.id}/coverage`
  const load = useLoad<CoverageReply>(withQuery(path, { from: `${year}-01-01`, to: `${year}-12-31` }))
  const isManager = manages(here.session, here.id)
  return (
    <LedgerPage tab="coverage">
      <YearChoice year={year} thisYear={thisYear} />
      <Loaded load={load}>{coverage => <Counts coverage={coverage} />}</Loaded>
      {isManager && <InviteAll onInvited={load.reload} />}
      {isManager && <Warnings year={year} />}
      <RuleForm mayChange={isManager} />
    </LedgerPage>
  )
}

function YearChoice({ year, thisYear }: { year: string; thisYear: string }) {
  const { path, route } = useLocation()
  const [years] = useState(() => Array.from({ length: YEARS }, (_, index) => String(Number(thisYear) - index)))
  const shown = years.includes(year) ? years : [...years, year]
  return (
    <div class="filters">
      <label>
        {wordsOf(ledgerCoverageTexts).year}
        <select value={year} onChange={event => route(withQuery(path, { year: event.currentTarget.value }), true)}>
          {shown.map(each => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

interface Row {
  readonly id: string
  readonly name: string
  readonly part: CoveragePart
}

function Counts({ coverage }: { coverage: CoverageReply }) {
  const words = wordsOf(ledgerCoverageTexts)
  const { form } = wordsOf(terms)
  const { period, computedAt, forms, combined } = coverage
  const rows: Row[] = [
    { id: 'visit', name: form.visit, part: forms.visit },
    { id: 'matter', name: form.matter, part: forms.matter },
    { id: 'combined', name: words.combined, part: combined },
  ]
  if (isEmpty(coverage)) {
    return (
      <div class="empty">
        <p class="empty-title">{words.emptyTitle}</p>
        <p>{words.emptyCause}</p>
      </div>
    )
  }
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <Rows caption={words.title} columns={columnsOf()} rows={rows} />
      <p class="secondary note">
        {words.period(period.from, period.to)} · {words.asOf(timeText(computedAt, language.value))}
        <br />
        {words.means}
      </p>
    </section>
  )
}

function columnsOf(): Column<Row>[] {
  const words = wordsOf(ledgerCoverageTexts)
  const counted = (head: string, count: (part: CoveragePart) => number): Column<Row> => [
    head,
    ({ part }) => countText(count(part)),
    'number',
  ]
  return [
    [words.form, row => row.name],
    [words.services, ({ part }) => (part.services === null ? words.noLedger : countText(part.services)), 'number'],
    counted(words.notInvited, part => part.notInvited),
    counted(words.invited, part => part.invited),
    counted(words.opened, part => part.opened),
    counted(words.rated, part => part.rated),
    [words.percent, ({ part }) => <b>{percentText(part.percent, words.nothing)}</b>, 'number'],
  ]
}

function isEmpty({ combined, forms }: Coverage): boolean {
  return ![combined, forms.visit, forms.matter].some(part => (part.services ?? 0) > 0)
}
