import type { LedgerWarningsReply } from '../../shared/contract/coverage.ts'
import { FORMS } from '../../shared/domain/dimensions.ts'
import { LEDGER_WARNINGS } from '../../shared/domain/ledger.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerCoverageTexts } from '../../shared/texts/admin/ledger-coverage.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { withQuery } from '../frame/address.ts'
import { countText, momentText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { Filters } from './Filters.tsx'
import { Pages } from './Pages.tsx'
import { type Column, Rows } from './Rows.tsx'

type Row = LedgerWarningsReply['rows'][number]

/** Services entered late, or re-dated or voided after they were rated: counted, and shown one by one. */
export function Warnings({ year }: { year: string }) {
  const words = wordsOf(ledgerCoverageTexts)
  const common = wordsOf(ledgerTexts)
  const { query } = useLocation()
  const { kind, form, cursor } = query
  const path = `/organizations/${useHere().id}/ledger-warnings`
  const load = useLoad<LedgerWarningsReply>(withQuery(path, { year, kind, form, cursor }))
  const { form: forms } = wordsOf(terms)
  return (
    <section class="client-rows">
      <h2>{words.warnings}</h2>
      <Filters
        filters={[
          { name: 'kind', label: words.kind, options: LEDGER_WARNINGS.map(each => [each, common.warning[each]]) },
          { name: 'form', label: words.form, options: FORMS.map(each => [each, forms[each]]) },
        ]}
        keep={['year']}
      />
      <Loaded load={load}>
        {({ rows, limitDays, counts, next }) => (
          <>
            <p class="secondary note">
              {[
                `${common.warning.late} ${countText(counts.late)}`,
                `${common.warning['re-dated']} ${countText(counts.reDated)}`,
                `${common.warning.voided} ${countText(counts.voided)}`,
              ].join(' · ')}
              <br />
              {words.warningsMeans(limitDays)}
            </p>
            {rows.length === 0 && <p>{words.noWarnings}</p>}
            {rows.length > 0 && <WarningTable rows={rows} />}
            <Pages next={next} />
          </>
        )}
      </Loaded>
    </section>
  )
}

function WarningTable({ rows }: { rows: readonly Row[] }) {
  const words = wordsOf(ledgerCoverageTexts)
  const common = wordsOf(ledgerTexts)
  const { none } = wordsOf(frameTexts)
  const { form: forms } = wordsOf(terms)
  const base = `/admin/organizations/${useHere().id}/ledger`
  const columns: Column<Row>[] = [
    [words.number, row => <a href={`${base}/${row.form}s/${row.id}`}>{row.number}</a>],
    [words.form, row => forms[row.form]],
    [words.kind, row => row.warnings.map(each => common.warning[each]).join(' · ')],
    [words.day, row => <span class="day">{row.day}</span>],
    [words.ratedDay, row => <span class="day">{row.ratedDay ?? none}</span>],
    [words.entered, row => <span class="day">{momentText(row.enteredAt)}</span>],
  ]
  return <Rows caption={words.warnings} columns={columns} rows={rows} />
}
