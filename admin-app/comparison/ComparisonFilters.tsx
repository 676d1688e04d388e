import { useEffect, useRef, useState } from 'preact/hooks'
import type { ComparisonReply } from '../../shared/contract/comparison.ts'
import { FUNCTIONS, type ServiceFunction } from '../../shared/domain/dimensions.ts'
import { VERDICTS } from '../../shared/domain/verdict.ts'
import { comparisonTexts } from '../../shared/texts/admin/comparison.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { columnsOf } from './columns.ts'
import { isFiltered, NO_FILTER } from './comparison-query.ts'
import type { AddressInUse } from './use-address.ts'

const TYPING_MS = 300

export function ComparisonFilters({ shown, use }: { shown: ComparisonReply; use: AddressInUse }) {
  const words = wordsOf(comparisonTexts)
  const { serviceFunction, verdict } = wordsOf(terms)
  const { address, change, link } = use
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{words.filters}</legend>
      <Search use={use} />
      <label>
        {words.filterFunction}
        <select
          value={address.function ?? ''}
          onChange={event => change({ function: (event.currentTarget.value || undefined) as ServiceFunction })}
        >
          <option value="">{words.all}</option>
          {FUNCTIONS.map(each => (
            <option key={each} value={each}>
              {serviceFunction[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.filterVerdict}
        <select
          value={address.verdict ?? ''}
          onChange={event => change({ verdict: event.currentTarget.value || undefined })}
        >
          <option value="">{words.all}</option>
          {shown.scheme.thresholds.map(({ percent, label }) => (
            <optgroup key={percent} label={nameOf(label)}>
              {VERDICTS.map(each => (
                <option key={each} value={`${percent}-${each}`}>
                  {percent} {verdict[each]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label class="phone-only">
        {words.sort}
        <select value={address.sort ?? 'name'} onChange={event => change({ sort: event.currentTarget.value })}>
          {columnsOf(shown.scheme).flatMap(({ sort, title }) => [
            <option key={sort} value={sort}>
              {words.ascending(title)}
            </option>,
            <option key={`-${sort}`} value={`-${sort}`}>
              {words.descending(title)}
            </option>,
          ])}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={address.unstable === '1'}
          onChange={event => change({ unstable: event.currentTarget.checked ? '1' : undefined })}
        />
        {words.filterUnstable}
      </label>
      {isFiltered(address) && (
        <a class="clear" href={link(NO_FILTER)}>
          {words.clear}
        </a>
      )}
    </fieldset>
  )
}

/** Goes into the address when the typing pauses, and follows it when it changes otherwise. */
function Search({ use: { address, change } }: { use: AddressInUse }) {
  const words = wordsOf(comparisonTexts)
  const asked = address.search ?? ''
  const [typed, setTyped] = useState(asked)
  const sent = useRef(asked)
  const send = useRef(change)
  send.current = change
  useEffect(() => {
    if (asked === sent.current) return
    sent.current = asked
    setTyped(asked)
  }, [asked])
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === sent.current) return
    const timer = setTimeout(() => {
      sent.current = wanted
      send.current({ search: wanted || undefined })
    }, TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <label>
      {words.filterSearch}
      <input
        type="search"
        value={typed}
        maxLength={100}
        autocomplete="off"
        spellcheck={false}
        onInput={event => setTyped(event.currentTarget.value)}
      />
    </label>
  )
}
