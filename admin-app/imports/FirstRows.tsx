import type { ImportPreview } from '../../shared/contract/imports.ts'
import { columnOf, type ImportSheet } from '../../shared/domain/import-sheets.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { language, wordsOf } from '../frame/language.ts'
import { TableBox } from '../frame/TableBox.tsx'
import { valueText } from './value-text.ts'

type FirstRowsProps = ImportPreview['sheets'][number]

/** A sheet's first rows as they were understood. */
export function FirstRows({ sheet, columns, rows }: FirstRowsProps) {
  const words = wordsOf(importsTexts)
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
                {headingOf(sheet, key)}
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
                <td key={key} class={columnOf(sheet, key)?.kind.is === 'day' ? 'day' : undefined}>
                  {valueText(sheet, key, values[key], language.value) ?? wordsOf(frameTexts).none}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  )
}

function headingOf(sheet: ImportSheet, key: string): string {
  const [zh = key, en = key] = columnOf(sheet, key)?.headings ?? []
  return language.value === 'zh' ? zh : en
}
