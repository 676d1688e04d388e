import type { ImportProblems } from '../../shared/contract/imports.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { wordsOf } from '../frame/language.ts'

export function ProblemTable({ problems }: { problems: ImportProblems['problems'] }) {
  const words = wordsOf(importsTexts)
  return (
    <table class="cards">
      <caption class="visually-hidden">{words.problemsTitle(String(problems.length))}</caption>
      <thead>
        <tr>
          <th scope="col">{words.where}</th>
          <th scope="col">{words.wrong}</th>
          <th scope="col">{words.expected}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ place, sheet, row, column, heading, wrong, expected }) => (
          <tr key={place}>
            <th scope="row">
              {sheet && words.sheet[sheet]} {words.place(row, column)}
              {heading && <span class="means">{heading}</span>}
            </th>
            <td data-label={words.wrong} class="break">
              {wrong}
            </td>
            <td data-label={words.expected}>{expected}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
