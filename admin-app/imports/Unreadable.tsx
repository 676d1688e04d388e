import type { ImportReply } from '../../shared/contract/imports.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { problemText } from '../../shared/texts/import-problems.ts'
import { language, wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'

/** What is wrong with the file as a whole. */
export function Unreadable({ file: { name, failure } }: { file: ImportReply }) {
  const { wrong, expected } = problemText(failure ?? { code: 'file.damaged', params: {} }, language.value)
  return (
    <Notice kind="danger" title={wordsOf(importsTexts).failedTitle} takesFocus>
      <p class="break">{name}</p>
      <p>{wrong}</p>
      <p>{expected}</p>
    </Notice>
  )
}
