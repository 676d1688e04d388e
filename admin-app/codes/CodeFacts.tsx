import type { CodeReply } from '../../shared/contract/codes.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { countText, timeText } from '../frame/format.ts'
import { language, nameOf, wordsOf } from '../frame/language.ts'
import { StateTag } from './StateTag.tsx'

export function CodeFacts({ code, targets }: { code: CodeReply; targets: readonly string[] }) {
  const words = wordsOf(codesTexts)
  const time = (at: number) => timeText(at, language.value)
  const means = code.kind === 'standing' ? words.standingMeans : words.onceMeans
  return (
    <section class="card">
      <h2>{words.details}</h2>
      <dl class="facts">
        <dt>{words.stateHead}</dt>
        <dd>
          <StateTag code={code} />
          {code.purpose === 'test' && <span class="means">{words.testMeans}</span>}
        </dd>
        <dt>{words.kind}</dt>
        <dd>
          {words[code.kind]} · {wordsOf(terms).form[code.form]}
          <span class="means">{means}</span>
        </dd>
        <Fact name={words.name} value={code.label && nameOf(code.label)} />
        <Fact name={words.reference} value={code.reference} />
        <Fact name={words.serviceDay} value={code.serviceDay} />
        <Fact name={`${words.service} / ${words.window}`} value={targets.join(' · ')} />
        <Fact name={words.shortCode} value={code.shortCode} />
        <Fact name={words.answers} value={countText(code.answers)} />
        <Fact name={words.created} value={time(code.createdAt)} />
        <Fact name={words.expires} value={code.expiresAt && time(code.expiresAt)} />
        <Fact name={words.revokedAt} value={code.revokedAt && time(code.revokedAt)} />
      </dl>
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string | number | null }) {
  if (!value) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
