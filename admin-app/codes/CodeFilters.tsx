import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'
import { KINDS, STATES } from './code-filter.ts'

/** Filters live in the address. */
export function CodeFilters() {
  const words = wordsOf(codesTexts)
  const kindNames = { standing: words.standing, once: words.once }
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{words.filter}</legend>
      <Filter name="kind" label={words.filterKind} options={KINDS.map(kind => [kind, kindNames[kind]])} />
      <Filter name="state" label={words.filterState} options={STATES.map(state => [state, words.state[state]])} />
    </fieldset>
  )
}

interface FilterProps {
  name: 'kind' | 'state'
  label: string
  options: readonly (readonly [string, string])[]
}

function Filter({ name, label, options }: FilterProps) {
  const { path, query, route } = useLocation()
  const choose = (value: string) => {
    const search = new URLSearchParams(query)
    if (value) search.set(name, value)
    else search.delete(name)
    route(search.size > 0 ? `${path}?${search}` : path, true)
  }
  return (
    <label>
      {label}
      <select value={query[name] ?? ''} onChange={event => choose(event.currentTarget.value)}>
        <option value="">{wordsOf(codesTexts).all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
