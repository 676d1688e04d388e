import { useState } from 'preact/hooks'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { withQuery } from '../frame/address.ts'
import { wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'
import { picked } from './query.ts'

export interface FilterOf {
  readonly name: string
  readonly label: string
  /** Without, it is a day. */
  readonly options?: readonly (readonly [value: string, text: string])[]
}

interface FiltersProps {
  filters: readonly FilterOf[]
  /** What else of the address stays. */
  keep?: readonly string[]
}

const WIDE = '(min-width: 720px)'

/** Folded up on a phone, open at a desk; a change goes into the address at once and begins on the first page. */
export function Filters({ filters, keep = ['search', 'client'] }: FiltersProps) {
  const words = wordsOf(ledgerTexts)
  const { path, query, route } = useLocation()
  const [open] = useState(() => matchMedia(WIDE).matches)
  const names = filters.map(({ name }) => name)
  const active = names.filter(name => query[name]).length
  const choose = (name: string, value: string) =>
    route(withQuery(path, picked(query, [...names, ...keep]), { [name]: value }), true)
  return (
    <details class="figures record-filters" open={open}>
      <summary>{active > 0 ? words.filterActive(active) : words.filter}</summary>
      <div class="filters">
        {filters.map(({ name, label, options }) => (
          <label key={name} for={`filter-${name}`}>
            {label}
            {options ? (
              <select
                id={`filter-${name}`}
                value={query[name] ?? ''}
                onChange={event => choose(name, event.currentTarget.value)}
              >
                <option value="">{words.all}</option>
                {options.map(([value, text]) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </select>
            ) : (
              <input
                id={`filter-${name}`}
                type="date"
                max="9999-12-31"
                value={query[name] ?? ''}
                onChange={event => choose(name, event.currentTarget.value)}
              />
            )}
          </label>
        ))}
        {active > 0 && <a href={withQuery(path, picked(query, keep))}>{words.clear}</a>}
      </div>
    </details>
  )
}
