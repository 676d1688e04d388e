import type { ServiceRow, StaffRow, WindowRow, windowList } from '../../shared/contract/catalogue.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { useLoad } from '../frame/use-load.ts'
import type { Kind } from './kinds.ts'

type AnyRow = ServiceRow | WindowRow | StaffRow
type Column = readonly [head: string, text: (row: AnyRow) => string]

/** A table that becomes a list of cards on a phone. */
export function CatalogueTable({ kind, rows }: { kind: Kind; rows: readonly AnyRow[] }) {
  const words = wordsOf(catalogueTexts)
  const columns = useColumns(kind)
  const base = `/admin/organizations/${useHere().id}/catalogue/${kind}`
  return (
    <table class="cards">
      <caption class="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          {columns.map(([head]) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <th scope="row">
              <a href={`${base}/${row.id}`}>{nameOf(row.name)}</a>{' '}
              {row.retiredAt !== null && <span class="tag closed">{words.retired}</span>}
            </th>
            {columns.map(([head, text]) => (
              <td key={head} data-label={head}>
                {text(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useColumns(kind: Kind): readonly Column[] {
  const words = wordsOf(catalogueTexts)
  const { none } = wordsOf(frameTexts)
  const { id } = useHere()
  const windows = useLoad<ReturnType<typeof windowList.parse>>(
    kind === 'staff' ? `/organizations/${id}/windows?state=all` : null,
  )
  const flag = (value: boolean | null) => (value === null ? none : value ? words.yes : words.no)
  const number: Column = [words.number, row => row.number ?? none]
  if (kind === 'windows') return [number]
  if (kind === 'services') {
    const functions = wordsOf(terms).serviceFunction
    return [
      number,
      [words.function, row => functions[(row as ServiceRow).function]],
      [words.limit, row => limitText((row as ServiceRow).limit, words.days) ?? none],
      [words.publicBenefit, row => flag((row as ServiceRow).publicBenefit)],
    ]
  }
  const nameOfWindow = (window: string) => windows.data?.windows.find(each => each.id === window)?.name
  return [
    number,
    [words.professional, row => flag((row as StaffRow).professional)],
    [
      words.windows,
      row => {
        const names = (row as StaffRow).windows.flatMap(each => nameOfWindow(each) ?? [])
        return names.map(nameOf).join(' · ') || none
      },
    ],
  ]
}

function limitText(limit: ServiceRow['limit'], days: (typeof catalogueTexts.zh)['days']): string | undefined {
  return limit ? days(limit.days, limit.unit) : undefined
}
