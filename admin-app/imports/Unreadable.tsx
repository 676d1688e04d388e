import type { ImportReply } from '../../shared/contract/imports.ts'
import { importFailures } from '../../shared/texts/admin/import-failures.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { fill } from '../../shared/texts/fill.ts'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'

/** What is wrong with the file as a whole. */
export function Unreadable({ file: { name, failure } }: { file: ImportReply }) {
  const words = wordsOf(importFailures)
  const said = words[failure?.code ?? ''] ?? words['file.damaged']
  return (
    <Notice kind="danger" title={wordsOf(importsTexts).failedTitle} takesFocus>
      <p class="break">{name}</p>
      {said && (
        <>
          <p>{fill(said.wrong, failure?.params ?? {})}</p>
          <p>{fill(said.expected, failure?.params ?? {})}</p>
        </>
      )}
    </Notice>
  )
}
