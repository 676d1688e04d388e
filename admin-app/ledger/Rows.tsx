import type { ComponentChildren } from 'preact'

export type Column<T> = readonly [head: string, cell: (row: T) => ComponentChildren]

interface RowsProps<T> {
  caption: string
  /** The first one names the row. */
  columns: readonly Column<T>[]
  rows: readonly T[]
}

/** A table that becomes a list of cards on a phone. */
export function Rows<T extends { id: string }>({ caption, columns, rows }: RowsProps<T>) {
  return (
    <table class="cards ledger-rows">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
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
            {columns.map(([head, cell], index) =>
              index === 0 ? (
                <th key={head} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={head} data-label={head}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
