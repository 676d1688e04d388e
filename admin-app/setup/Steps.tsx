import { setupTexts } from '../../shared/texts/admin/setup.ts'
import { wordsOf } from '../frame/language.ts'

export function Steps({ at }: { at: number }) {
  const words = wordsOf(setupTexts)
  const names = [words.stepAccount, words.stepTotp, words.stepTest, words.stepCode]
  return (
    <ol class="steps" aria-label={words.steps}>
      {names.map((name, index) => (
        <li key={name} class={index < at ? 'done' : undefined} aria-current={index === at ? 'step' : undefined}>
          {name}
          {index < at && <span class="visually-hidden"> {words.stepDone}</span>}
        </li>
      ))}
    </ol>
  )
}
