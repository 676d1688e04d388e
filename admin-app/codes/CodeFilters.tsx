import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { withQuery } from '../frame/address.ts'
import { wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'
import { codeQueryOf, KINDS, STATES } from './code-filter.ts'

/** Filters live in the address. */
export function CodeFilters() {
  const words = wordsOf(codesTexts)
  const { path, query } = useLocation()
  const { batch } = codeQueryOf(query)
  const kindNames = { standing: words.standing, once: words.once }
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{words.filter}</legend>
      <Filter name="kind" label={words.filterKind} options={KINDS.map(kind => [kind, kindNames[kind]])} />
      <Filter name="state" label={words.filterState} options={STATES.map(state => [state, words.state[state]])} />
      {batch && (
        <p class="one-batch">
          {wordsOf(codeBatchesTexts).onlyBatch}
          {' · '}
          <a href={withQuery(path, query, { batch: undefined, cursor: undefined })}>{words.clearFilter}</a>
        </p>
      )}
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
    search.delete('cursor')
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
