import type { RecordReply } from '../../shared/contract/records.ts'
import { recordsTexts } from '../../shared/texts/admin/records.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { timeText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { language, nameOf, wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useRoute } from '../frame/router.tsx'
import { useLoad } from '../frame/use-load.ts'
import { ContactCard } from './ContactCard.tsx'
import { LevelText } from './LevelText.tsx'
import { RecordHistory } from './RecordHistory.tsx'
import { RecordMarks } from './RecordMarks.tsx'
import { SaidCard } from './SaidCard.tsx'

export function RecordDetail() {
  const words = wordsOf(recordsTexts)
  const here = useHere()
  const { params } = useRoute()
  const id = params.response ?? ''
  const load = useLoad<RecordReply>(`/organizations/${here.id}/responses/${id}`)
  const back = (
    <a class="back" href={`/admin/organizations/${here.id}/responses`}>
      ‹ {words.title}
    </a>
  )
  const title = load.data ? words.detailTitle(load.data.number) : words.title
  return (
    <Page key={id} title={title} of={here.name} beside={back}>
      <Loaded load={load}>
        {record => (
          <div class="code-detail">
            <div>
              <RatingsCard record={record} />
              <SaidCard record={record} />
            </div>
            <div>
              <ContactCard record={record} onRecorded={load.replace} />
              <FactsCard record={record} />
              <RecordHistory record={record} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function FactsCard({ record }: { record: RecordReply }) {
  const words = wordsOf(recordsTexts)
  const facts: [string, string | null][] = [
    [words.received, timeText(record.receivedAt, language.value)],
    [words.serviceDay, record.day],
    [words.form, wordsOf(terms).form[record.form]],
    [words.channelHead, words.channel[record.channel]],
    [words.service, record.service && nameOf(record.service)],
    [words.window, record.window && nameOf(record.window)],
    [words.staff, record.staff && nameOf(record.staff)],
  ]
  return (
    <section class="card">
      <h2>{words.facts}</h2>
      <dl class="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div class="fact" key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        <div class="fact">
          <dt>{words.stateHead}</dt>
          <dd>
            {words.state[record.state]}
            <span class="means">{words.stateMeans[record.state]}</span>
          </dd>
        </div>
      </dl>
    </section>
  )
}

/** The questions as they were asked, each with its answer. */
function RatingsCard({ record }: { record: RecordReply }) {
  const words = wordsOf(recordsTexts)
  return (
    <section class="card">
      <h2>
        {words.ratings} <RecordMarks record={{ ...record, contactedAt: record.contactedAt }} />
      </h2>
      <table>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.rating}</th>
          </tr>
        </thead>
        <tbody>
          {record.questionnaire.items.map(({ id, text, hint }) => (
            <tr key={id}>
              <th scope="row">
                {nameOf(text)}
                {hint && <span class="means">{nameOf(hint)}</span>}
              </th>
              <td class="rating">
                <LevelText rating={record.ratings[id] ?? 'na'} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
