import type { RecordRow } from '../../shared/contract/records.ts'
import type { Level } from '../../shared/domain/dimensions.ts'
import { recordsTexts } from '../../shared/texts/admin/records.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { momentText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { aboutOf } from './about.ts'
import { LevelText } from './LevelText.tsx'
import { RecordMarks } from './RecordMarks.tsx'

/** A table that becomes a list of cards on a phone. */
export function RecordTable({ records }: { records: readonly RecordRow[] }) {
  const words = wordsOf(recordsTexts)
  const { dimension } = wordsOf(terms)
  const { id } = useHere()
  const dimensions = records[0]?.dimensions.map(each => each.dimension) ?? []
  return (
    <table class="cards records">
      <caption class="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.received}</th>
          <th scope="col">{words.about}</th>
          {dimensions.map(each => (
            <th scope="col" key={each}>
              {dimension[each]}
            </th>
          ))}
          <th scope="col">{words.marks}</th>
        </tr>
      </thead>
      <tbody>
        {records.map(record => (
          <tr key={record.id}>
            <th scope="row">
              <a href={`/admin/organizations/${id}/responses/${record.id}`}>{momentText(record.receivedAt)}</a>
              <span class="means">{record.number}</span>
            </th>
            <td data-label={words.about}>{aboutOf(record) || words.wholeOrganization}</td>
            {record.dimensions.map(each => (
              <td key={each.dimension} data-label={dimension[each.dimension]}>
                <DimensionLevel ratings={each.ratings} />
              </td>
            ))}
            <td data-label={words.marks}>
              <RecordMarks record={record} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The one rating of a dimension, or the lowest of several. */
function DimensionLevel({ ratings }: { ratings: RecordRow['dimensions'][number]['ratings'] }) {
  const rated = ratings.filter((rating): rating is Level => rating !== 'na')
  const lowest = [...rated].sort((a, b) => a - b)[0] ?? 'na'
  return (
    <>
      <LevelText rating={lowest} />
      {rated.length > 1 && <span class="means">{wordsOf(recordsTexts).lowestOf(rated.length)}</span>}
    </>
  )
}
