import type { ImportList } from '../../shared/contract/imports.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { countText, momentText } from '../frame/format.ts'
import { wordsOf } from '../frame/language.ts'
import { totalOf } from './Counts.tsx'

export function History({ imports }: ImportList) {
  const words = wordsOf(importsTexts)
  if (imports.length === 0) return <p class="secondary">{words.none}</p>
  return (
    <section class="card">
      <h2>{words.history}</h2>
      <table class="cards">
        <caption class="visually-hidden">{words.history}</caption>
        <thead>
          <tr>
            <th scope="col">{words.file}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.state}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map(({ id, name, createdAt, state, counts }) => (
            <tr key={id}>
              <th scope="row" class="break">
                {name}
              </th>
              <td data-label={words.when} class="day">
                {momentText(createdAt)}
              </td>
              <td data-label={words.state}>
                {words.states[state]}
                {state === 'applied' && (
                  <span class="means">
                    {words.done(countText(totalOf(counts, 'new')), countText(totalOf(counts, 'changed')))}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
