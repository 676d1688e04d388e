import type { Dimension } from '../shared/domain/dimensions.ts'
import type { QuestionnaireContent, QuestionnaireItem } from '../shared/domain/questionnaires.ts'
import { DIMENSION_NAMES } from '../shared/domain/sub-aspects.ts'
import type { Language } from '../shared/texts/language.ts'
import type { SurveyProblem } from './pages.ts'
import { RatingItem } from './rating-item.tsx'

interface Props {
  lang: Language
  content: QuestionnaireContent
  given: Readonly<Record<string, string>>
  problems: readonly SurveyProblem[]
}

/** One item a dimension stands alone; more stand under their dimension's heading. */
export function Questions({ lang, content, given, problems }: Props) {
  const item = (item: QuestionnaireItem) => (
    <RatingItem
      lang={lang}
      item={item}
      given={given[item.id]}
      problem={problems.find(problem => problem.item === item.id)?.message}
    />
  )
  const groups = byDimension(content.items)
  if (groups.every(group => group.items.length === 1)) return <>{content.items.map(item)}</>
  return (
    <>
      {groups.map(group => (
        <section>
          <h2>{DIMENSION_NAMES[group.dimension][lang]}</h2>
          {group.items.map(item)}
        </section>
      ))}
    </>
  )
}

/** Runs of one dimension, in the version's order. */
function byDimension(items: readonly QuestionnaireItem[]): { dimension: Dimension; items: QuestionnaireItem[] }[] {
  const groups: { dimension: Dimension; items: QuestionnaireItem[] }[] = []
  for (const item of items) {
    const last = groups[groups.length - 1]
    if (last?.dimension === item.dimension) last.items.push(item)
    else groups.push({ dimension: item.dimension, items: [item] })
  }
  return groups
}
