import { useState } from 'preact/hooks'
import type { CandidateList } from '../../shared/contract/code-batches.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { withQuery } from '../frame/address.ts'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'
import { useForm } from '../frame/use-form.ts'
import { useLoad } from '../frame/use-load.ts'
import { CheckList } from './CheckList.tsx'
import { commonOf, daysOf, nothingChosen, useBatch } from './use-batch.ts'

type Row = CandidateList['rows'][number]

/** Once-codes for what was completed and has none; form and days stand in the address. */
export function LedgerBatch() {
  const { id } = useHere()
  const { query } = useLocation()
  const form = query.form === 'visit' ? 'visit' : 'matter'
  const { from, to } = query
  const load = useLoad<CandidateList>(withQuery(`/organizations/${id}/code-candidates`, { form, from, to }))
  return (
    <>
      <CandidateFilter form={form} />
      <Loaded load={load}>{data => <Candidates key={`${form} ${from} ${to}`} data={data} form={form} />}</Loaded>
    </>
  )
}

function CandidateFilter({ form }: { form: 'visit' | 'matter' }) {
  const words = wordsOf(codeBatchesTexts)
  const { form: forms } = wordsOf(terms)
  const { path, query, route } = useLocation()
  const change = (name: string, value: string) => route(withQuery(path, query, { [name]: value }), true)
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{words.candidates}</legend>
      <label>
        {words.form}
        <select value={form} onChange={event => change('form', event.currentTarget.value)}>
          <option value="matter">{forms.matter}</option>
          <option value="visit">{forms.visit}</option>
        </select>
      </label>
      {(['from', 'to'] as const).map(name => (
        <label key={name}>
          {words[name]}
          <input type="date" value={query[name] ?? ''} onChange={event => change(name, event.currentTarget.value)} />
        </label>
      ))}
    </fieldset>
  )
}

function Candidates({ data, form }: { data: CandidateList; form: 'visit' | 'matter' }) {
  const words = wordsOf(codeBatchesTexts)
  const today = businessDayOf(Date.now())
  const send = useBatch()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(data.rows.filter(row => row.until >= today).map(row => row.id)),
  )
  const rows = data.rows.filter(row => chosen.has(row.id))
  const state = useForm({
    send: fields => {
      if (rows.length === 0) throw nothingChosen()
      const ids = rows.map(row => row.id)
      const which = form === 'matter' ? { matters: ids } : { visits: ids }
      const nameOfRow = (path: string) => rows[Number(path.split('.')[1])]?.number
      return send({ of: 'ledger', ...commonOf(fields), ...daysOf(fields), ...which }, nameOfRow)
    },
  })
  if (data.rows.length === 0) {
    return (
      <div class="empty">
        <p>{words.noCandidates}</p>
      </div>
    )
  }
  return (
    <Form form={state} submit={words.create}>
      <CheckList
        legend={words.candidates}
        options={data.rows.map(row => ({ id: row.id, text: <Candidate row={row} isPast={row.until < today} /> }))}
        chosen={chosen}
        onChange={setChosen}
      />
      {data.isMore && <p class="secondary">{words.isMore}</p>}
      <Field
        form={state}
        name="validDays"
        label={words.validDays}
        hint={words.validDaysLedger(data.feedbackDays)}
        maxLength={2}
        optional
      />
      <Field form={state} name="label.zh" label={words.label} hint={words.labelHint} maxLength={100} optional />
    </Form>
  )
}

function Candidate({ row, isPast }: { row: Row; isPast: boolean }) {
  const words = wordsOf(codeBatchesTexts)
  const who = [row.client, row.service].flatMap(names => (names ? [nameOf(names)] : []))
  return (
    <>
      {row.number} · {row.day}
      <span class="means">
        {[...who, `${words.until} ${row.until}${isPast ? ` (${words.past})` : ''}`].join(' · ')}
      </span>
    </>
  )
}
