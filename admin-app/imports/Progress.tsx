import type { ImportReply } from '../../shared/contract/imports.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { wordsOf } from '../frame/language.ts'

export function Progress({ file }: { file: ImportReply }) {
  const words = wordsOf(importsTexts)
  const what = file.state === 'reading' ? words.reading(file.name) : words.checking(file.name)
  return (
    <section class="card">
      <h2 class="break">{what}</h2>
      <progress max={100} value={file.percent} aria-label={what} />
      <p role="status">{words.percent(file.percent)}</p>
      <p class="secondary note">{words.leave}</p>
    </section>
  )
}
