import type { CodeReply } from '../../shared/contract/codes.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { countText, dayText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { codeName } from './code-name.ts'
import { StateTag } from './StateTag.tsx'
import { type Targets, targetNames, useTargets } from './targets.ts'

/** A table that becomes a list of cards on a phone. */
export function CodeTable({ codes }: { codes: readonly CodeReply[] }) {
  const words = wordsOf(codesTexts)
  const { id } = useHere()
  const targets = useTargets(id)
  return (
    <table class="cards">
      <caption class="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.shortCode}</th>
          <th scope="col">{words.stateHead}</th>
          <th scope="col" class="number">
            {words.answers}
          </th>
          <th scope="col">{words.created}</th>
        </tr>
      </thead>
      <tbody>
        {codes.map(code => (
          <Row key={code.id} code={code} targets={targets} organizationId={id} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ code, targets, organizationId }: { code: CodeReply; targets: Targets; organizationId: string }) {
  const words = wordsOf(codesTexts)
  const names = targetNames(code, targets).map(nameOf)
  const name = codeName(code, names, words.organizationOnly)
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/organizations/${organizationId}/codes/${code.id}`}>{name.title}</a>
        {name.under && <span class="means">{name.under}</span>}
      </th>
      <td data-label={words.kind}>{words[code.kind]}</td>
      <td data-label={words.shortCode}>{code.shortCode}</td>
      <td data-label={words.stateHead}>
        <StateTag code={code} />
      </td>
      <td data-label={words.answers} class="number">
        {countText(code.answers)}
      </td>
      <td data-label={words.created} class="day">
        {dayText(code.createdAt)}
      </td>
    </tr>
  )
}
