import type { ImportReply } from '../../shared/contract/imports.ts'
import { IMPORT_SHEETS } from '../../shared/domain/import-sheets.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { countText } from '../frame/format.ts'
import { wordsOf } from '../frame/language.ts'
import { TableBox } from '../frame/TableBox.tsx'

const OUTCOMES = ['new', 'changed', 'unchanged', 'faulty'] as const

/** How many rows of each sheet are new, changed, the same or faulty. */
export function Counts({ counts }: { counts: ImportReply['counts'] }) {
  const words = wordsOf(importsTexts)
  const shown = IMPORT_SHEETS.filter(sheet => OUTCOMES.some(outcome => counts[sheet]?.[outcome]))
  return (
    <TableBox label={words.counts} numbers>
      <caption class="visually-hidden">{words.counts}</caption>
      <thead>
        <tr>
          <th scope="col">{words.table}</th>
          {OUTCOMES.map(outcome => (
            <th key={outcome} scope="col">
              {words[outcome]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(sheet => (
          <tr key={sheet}>
            <th scope="row">{words.sheet[sheet]}</th>
            {OUTCOMES.map(outcome => (
              <td key={outcome}>{countText(counts[sheet]?.[outcome] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}

/** Over all sheets. */
export function totalOf(counts: ImportReply['counts'], outcome: (typeof OUTCOMES)[number]): number {
  return IMPORT_SHEETS.reduce((sum, sheet) => sum + (counts[sheet]?.[outcome] ?? 0), 0)
}
