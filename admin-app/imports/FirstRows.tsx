import type { ImportPreview } from '../../shared/contract/imports.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { importColumns } from '../../shared/texts/admin/import-columns.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { language, wordsOf } from '../frame/language.ts'
import { TableBox } from '../frame/TableBox.tsx'
import { valueText } from './value-text.ts'

type FirstRowsProps = ImportPreview['sheets'][number]

/** A sheet's first rows as they were understood. */
export function FirstRows({ sheet, columns, rows }: FirstRowsProps) {
  const words = wordsOf(importsTexts)
  const known = wordsOf(importColumns)[sheet]
  const title = words.firstRows(words.sheet[sheet])
  if (rows.length === 0) return null
  return (
    <section class="card">
      <h2>{title}</h2>
      <TableBox label={title}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.outcome}</th>
            {columns.map(key => (
              <th key={key} scope="col">
                {known[key]?.heading ?? key}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, outcome, values }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              <td>{outcome ? words[outcome] : words.notYet}</td>
              {columns.map(key => (
                <td key={key} class={known[key]?.kind === 'day' ? 'day' : undefined}>
                  {valueText(known[key], values[key], language.value) ?? wordsOf(frameTexts).none}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  )
}
