import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { wordsOf } from './language.ts'

export function Loading({ text }: { text?: string }) {
  return (
    <div class="loading" role="status">
      <p>{text ?? wordsOf(frameTexts).loading}</p>
      <div class="bone" aria-hidden="true" />
      <div class="bone" aria-hidden="true" />
      <div class="bone" aria-hidden="true" />
    </div>
  )
}
