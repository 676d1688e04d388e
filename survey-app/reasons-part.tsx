import { DIMENSIONS } from '../shared/domain/dimensions.ts'
import { offeredReasons } from '../shared/domain/reason-tags.ts'
import { DIMENSION_NAMES } from '../shared/domain/sub-aspects.ts'
import { RECEIPT_TEXTS } from '../shared/texts/receipts.ts'
import { Name } from './name.tsx'
import { Erasure, Part, PartForm, type PartProps } from './part.tsx'

/** Praise and problems side by side, alike, by dimension. */
export function ReasonsPart({ page }: PartProps) {
  const { frame, said, refused, content } = page
  const { lang } = frame
  const texts = RECEIPT_TEXTS[lang]
  const given = said.tags ?? []
  const isTicked = (tag: string) => (refused?.part === 'reasons' ? `tag.${tag}` in refused.fields : given.includes(tag))
  const state = given.length > 0 ? texts.chosen.replace('{count}', String(given.length)) : undefined
  const groups = DIMENSIONS.map(dimension => ({
    dimension,
    tags: offeredReasons(content).filter(tag => tag.dimension === dimension),
  })).filter(({ tags }) => tags.length > 0)
  return (
    <Part page={page} part="reasons" state={state}>
      <p class="soft">{texts.reasonsHint}</p>
      <PartForm frame={frame} path="reasons">
        {groups.map(({ dimension, tags }) => (
          <fieldset>
            <legend>{DIMENSION_NAMES[dimension][lang]}</legend>
            <div class="tags">
              {tags.map(({ id, text }) => (
                <label class="tick">
                  <input type="checkbox" name={`tag.${id}`} checked={isTicked(id)} />
                  <span>
                    <Name lang={lang} names={text} />
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <button type="submit">{texts.parts.reasons.save}</button>
      </PartForm>
      {given.length > 0 && <Erasure page={page} part="reasons" />}
    </Part>
  )
}
