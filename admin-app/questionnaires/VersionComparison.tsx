import type { VersionComparison as Comparison, QuestionnaireDetail } from '../../shared/contract/questionnaires.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { withQuery } from '../frame/address.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { Changes } from './Changes.tsx'

type Versions = QuestionnaireDetail['versions']

/** Two versions of the questionnaire; which ones stands in the address. */
export function VersionComparison({ versions }: { versions: Versions }) {
  const words = wordsOf(questionnairesTexts)
  const here = useHere()
  const { path, query, route } = useLocation()
  const known = (id: string | undefined) => versions.find(version => version.id === id)?.id
  const from = known(query.from) ?? versions[1]?.id
  const to = known(query.to) ?? versions[0]?.id
  const pick = (name: 'from' | 'to') => (id: string) => route(withQuery(path, query, { [name]: id }), true)
  const pair = from && to ? `/organizations/${here.id}/questionnaire-comparison?from=${from}&to=${to}` : null
  const load = useLoad<Comparison>(pair)
  return (
    <section class="card">
      <h2>{words.compare}</h2>
      {!pair ? (
        <p class="secondary">{words.oneVersion}</p>
      ) : (
        <>
          <div class="filters">
            <VersionChoice label={words.from} versions={versions} value={from ?? ''} pick={pick('from')} />
            <VersionChoice label={words.to} versions={versions} value={to ?? ''} pick={pick('to')} />
          </div>
          <Loaded load={load}>{({ changes }) => <Changes changes={changes} />}</Loaded>
        </>
      )}
    </section>
  )
}

interface VersionChoiceProps {
  label: string
  versions: Versions
  value: string
  pick: (id: string) => void
}

function VersionChoice({ label, versions, value, pick }: VersionChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={event => pick(event.currentTarget.value)}>
        {versions.map(({ id, number }) => (
          <option key={id} value={id}>
            {wordsOf(questionnairesTexts).version(number)}
          </option>
        ))}
      </select>
    </label>
  )
}
