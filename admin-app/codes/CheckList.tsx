import type { ComponentChildren } from 'preact'
import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { wordsOf } from '../frame/language.ts'

interface CheckListProps {
  legend: string
  options: readonly { id: string; text: ComponentChildren }[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}

/** Any number of many, all or none with one tap. */
export function CheckList({ legend, options, chosen, onChange }: CheckListProps) {
  const words = wordsOf(codeBatchesTexts)
  const own = options.filter(({ id }) => chosen.has(id)).length
  const others = () => [...chosen].filter(each => !options.some(({ id }) => id === each))
  const toggle = (id: string, isOn: boolean) =>
    onChange(new Set(isOn ? [...chosen, id] : [...chosen].filter(each => each !== id)))
  return (
    <fieldset class="check-list">
      <legend>
        {legend} <span class="secondary">{words.chosen(own)}</span>
      </legend>
      <p class="actions">
        <button
          type="button"
          class="quiet"
          onClick={() => onChange(new Set([...others(), ...options.map(({ id }) => id)]))}
        >
          {words.all}
        </button>
        <button type="button" class="quiet" onClick={() => onChange(new Set(others()))}>
          {words.none}
        </button>
      </p>
      <div class="check-options">
        {options.map(({ id, text }) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={event => toggle(id, event.currentTarget.checked)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
