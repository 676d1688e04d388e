import type { ComparisonReply, Sort } from '../../shared/contract/comparison.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { ComparisonRow } from './ComparisonRow.tsx'
import { columnsOf } from './columns.ts'
import { nextSort } from './comparison-query.ts'
import type { AddressInUse } from './use-address.ts'

/** Scrolls inside its own box where it is too wide, and becomes a list of cards on a phone. */
export function ComparisonTable({ shown, use }: { shown: ComparisonReply; use: AddressInUse }) {
  const words = wordsOf(comparisonTexts)
  const { scheme, rows } = shown
  const titles = new Map(columnsOf(scheme).map(({ sort, title }) => [sort, title]))
  const head = (sort: Sort) => <SortHead key={sort} sort={sort} title={titles.get(sort) ?? ''} use={use} />
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a pointer arrow keys scroll the box */}
      <section class="table-box" aria-label={words.caption} tabIndex={0}>
        <table class="cards comparison">
          <thead>
            <tr>
              {head('name')}
              {head('rate')}
              <th scope="col" class="number">
                {words.interval(scheme.confidence)}
              </th>
              {(['n', 'effective', 'answered', 'coverage', 'paper', 'standing'] as const).map(head)}
              {scheme.thresholds.map(({ percent, label }) => (
                <th key={percent} scope="col" class="verdict-head">
                  {nameOf(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <ComparisonRow key={row.organization.id} row={row} scheme={scheme} year={use.address.year} />
            ))}
          </tbody>
        </table>
      </section>
      <ColumnMeanings />
    </>
  )
}

function SortHead({ sort, title, use: { address, change } }: { sort: Sort; title: string; use: AddressInUse }) {
  const now = address.sort ?? 'name'
  const direction = now === sort ? 'ascending' : now === `-${sort}` ? 'descending' : undefined
  return (
    <th scope="col" class={sort === 'name' ? undefined : 'number'} aria-sort={direction}>
      <button type="button" class="sort" onClick={() => change({ sort: nextSort(sort, address.sort) })}>
        {title}
        <span class="arrow" aria-hidden="true">
          {direction === 'ascending' ? '↑' : direction === 'descending' ? '↓' : ''}
        </span>
      </button>
    </th>
  )
}

function ColumnMeanings() {
  const words = wordsOf(comparisonTexts)
  return (
    <details class="figures">
      <summary>{words.columns}</summary>
      <dl class="facts note">
        {Object.entries(words.columnMeans).map(([name, means]) => [
          <dt key={name}>{words[name as keyof typeof words.columnMeans]}</dt>,
          <dd key={`${name}-means`}>{means}</dd>,
        ])}
      </dl>
    </details>
  )
}
