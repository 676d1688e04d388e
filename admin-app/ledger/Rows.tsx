import type { ComponentChildren } from 'preact'

export type Column<T> = readonly [head: string, cell: (row: T) => ComponentChildren, kind?: 'number']

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
          {columns.map(([head, , kind]) => (
            <th key={head} scope="col" class={kind}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            {columns.map(([head, cell, kind], index) =>
              index === 0 ? (
                <th key={head} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={head} data-label={head} class={kind}>
                  <div>{cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
