import type { QuestionnaireReply } from '../../shared/contract/questionnaires.ts'
import { DIMENSIONS } from '../../shared/domain/dimensions.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { questionnaireName, sizeOf } from './questionnaire-name.ts'

interface QuestionnaireCardProps {
  questionnaire: QuestionnaireReply
  use: ((chosen: QuestionnaireReply) => void) | undefined
}

export function QuestionnaireCard({ questionnaire, use }: QuestionnaireCardProps) {
  const words = wordsOf(questionnairesTexts)
  const { content, version, inUse } = questionnaire
  const name = questionnaireName(questionnaire)
  const size = sizeOf(questionnaire)
  return (
    <article class={inUse ? 'card questionnaire in-use' : 'card questionnaire'}>
      <h3>
        {name}
        {inUse && <span class="tag open">{words.inUse}</span>}
      </h3>
      <p>
        {words.items(content.items.length)} · {words.version(version.number)}
      </p>
      {size && <p class="secondary">{size === 'short' ? words.shortMeans : words.fullMeans}</p>}
      <details class="figures">
        <summary>{words.showItems}</summary>
        <Items questionnaire={questionnaire} />
      </details>
      <p>
        <a
          href={`/admin/organizations/${useHere().id}/questionnaires/${questionnaire.id}`}
          aria-label={words.openOf(name)}
        >
          {words.open}
        </a>
      </p>
      {use && !inUse && (
        <button type="button" class="button" aria-label={words.useOf(name)} onClick={() => use(questionnaire)}>
          {words.use}
        </button>
      )}
    </article>
  )
}

function Items({ questionnaire: { content } }: { questionnaire: QuestionnaireReply }) {
  const names = wordsOf(terms).dimension
  const groups = DIMENSIONS.map(dimension => ({
    dimension,
    items: content.items.filter(item => item.dimension === dimension),
  })).filter(({ items }) => items.length > 0)
  return (
    <dl class="items">
      {groups.map(({ dimension, items }) => (
        <div key={dimension}>
          <dt>{names[dimension]}</dt>
          {items.map(({ id, text, hint }) => (
            <dd key={id}>
              {nameOf(text) !== names[dimension] && nameOf(text)}
              {hint && <span class="means">{nameOf(hint)}</span>}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
