import type { QuestionnaireItem } from '../shared/domain/questionnaires.ts'
import type { Language } from '../shared/texts/language.ts'
import { RATING_NAMES, RATING_ORDER, SURVEY_TEXTS } from '../shared/texts/survey.ts'
import { fieldsetId } from './item-ids.ts'
import { Name } from './name.tsx'

interface Props {
  lang: Language
  item: QuestionnaireItem
  given: string | undefined
  problem: string | undefined
}

/** One question. Its legend holds all that a screen reader should say on entering; the complaint shows where wrong. */
export function RatingItem({ lang, item, given, problem }: Props) {
  return (
    <fieldset id={fieldsetId(item.id)} tabIndex={-1} class={problem ? 'wrong' : undefined}>
      <legend>
        <b>
          <Name lang={lang} names={item.text} />
        </b>
        {item.hint && (
          <small>
            <Name lang={lang} names={item.hint} />
          </small>
        )}
        <em>{problem ?? SURVEY_TEXTS[lang].missing}</em>
      </legend>
      <div>
        {RATING_ORDER.map(rating => {
          const name = RATING_NAMES[lang][rating]
          const label = breakable(name)
          return (
            <label>
              <input
                type="radio"
                name={`r.${item.id}`}
                value={rating}
                checked={given === String(rating)}
                aria-label={label === name ? undefined : name}
              />
              <span>{label}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/** 非常 | 不满意, dis- | satisfied: the only places where a narrow tile may break a label. */
function breakable(name: string): string {
  return name.replace(/^(非常|基本)/, '$&\u200B').replace(/dis(?=satisfied)/i, '$&\u00AD')
}
