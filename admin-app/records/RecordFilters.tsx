import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { CHANNELS, FORMS } from '../../shared/domain/dimensions.ts'
import { RECORD_LEVELS, RECORD_STATES } from '../../shared/domain/records.ts'
import { recordsTexts } from '../../shared/texts/admin/records.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { useTargets } from '../codes/targets.ts'
import { withQuery } from '../frame/address.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'
import { isMember } from '../session/roles.ts'
import { activeFilters, FILTERS, type Filter, recordQueryOf } from './record-query.ts'

const WIDE = '(min-width: 720px)'

/** Folded up on a phone, open at a desk. */
export function RecordFilters() {
  const words = wordsOf(recordsTexts)
  const here = useHere()
  const { path, query } = useLocation()
  const [open] = useState(() => matchMedia(WIDE).matches)
  const active = activeFilters(query, FILTERS)
  const { form: forms } = wordsOf(terms)
  return (
    <details class="figures record-filters" open={open}>
      <summary>{active > 0 ? words.filterActive(active) : words.filter}</summary>
      <div class="filters">
        <Select name="level" label={words.level} options={RECORD_LEVELS.map(each => [each, words.levels[each]])} />
        <Select
          name="follow"
          label={words.follow}
          options={[
            ['waiting', words.waiting],
            ['contacted', words.contacted],
          ]}
        />
        <Select name="comment" label={words.comment} options={[['yes', words.withComment]]} />
        <Day name="from" label={words.from} />
        <Day name="to" label={words.to} />
        <Select name="form" label={words.form} options={FORMS.map(each => [each, forms[each]])} />
        <Select name="channel" label={words.channelHead} options={CHANNELS.map(each => [each, words.channel[each]])} />
        {isMember(here.session, here.id) && <Targets />}
        <Select name="state" label={words.stateHead} options={RECORD_STATES.map(each => [each, words.state[each]])} />
        {active > 0 && <a href={withQuery(path, { search: query.search })}>{words.clear}</a>}
      </div>
    </details>
  )
}

/** Services and windows of one's own organization. */
function Targets() {
  const words = wordsOf(recordsTexts)
  const { services, windows } = useTargets(useHere().id)
  const named = (list: readonly { id: string; name: Parameters<typeof nameOf>[0] }[] = []) =>
    list.map(({ id, name }) => [id, nameOf(name)] as const)
  return (
    <>
      <Select name="service" label={words.service} options={named(services.data?.services)} />
      <Select name="window" label={words.window} options={named(windows.data?.windows)} />
    </>
  )
}

interface SelectProps {
  name: Filter
  label: string
  options: readonly (readonly [string, string])[]
}

function Select({ name, label, options }: SelectProps) {
  return (
    <Filtered name={name} label={label}>
      {(value, choose) => (
        <select id={`filter-${name}`} value={value} onChange={event => choose(event.currentTarget.value)}>
          <option value="">{wordsOf(recordsTexts).all}</option>
          {options.map(([each, text]) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Filtered>
  )
}

function Day({ name, label }: { name: Filter; label: string }) {
  return (
    <Filtered name={name} label={label}>
      {(value, choose) => (
        <input
          id={`filter-${name}`}
          type="date"
          value={value}
          onChange={event => choose(event.currentTarget.value)}
          max="9999-12-31"
        />
      )}
    </Filtered>
  )
}

interface FilteredProps {
  name: Filter
  label: string
  children: (value: string, choose: (value: string) => void) => ComponentChildren
}

/** A change goes into the address at once and begins on the first page. */
function Filtered({ name, label, children }: FilteredProps) {
  const { path, query, route } = useLocation()
  const choose = (value: string) =>
    route(withQuery(path, recordQueryOf(query), { [name]: value, cursor: undefined }), true)
  return (
    <label for={`filter-${name}`}>
      {label}
      {children(query[name] ?? '', choose)}
    </label>
  )
}
