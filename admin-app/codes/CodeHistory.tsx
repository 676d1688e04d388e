import type { codeHistory } from '../../shared/contract/codes.ts'
import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { dayText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { useLoad } from '../frame/use-load.ts'
import { StateTag } from './StateTag.tsx'

type History = ReturnType<typeof codeHistory.parse>

/** The first code of a place, and each that replaced the one before. */
export function CodeHistory({ codeId }: { codeId: string }) {
  const words = wordsOf(codeBatchesTexts)
  const { id } = useHere()
  const load = useLoad<History>(`/organizations/${id}/codes/${codeId}/history`)
  return (
    <section class="card">
      <h2>{words.history}</h2>
      <Loaded load={load}>
        {({ codes }) => (
          <ol class="code-history">
            {codes.map(code => (
              <li key={code.id}>
                <a
                  href={`/admin/organizations/${id}/codes/${code.id}`}
                  aria-current={code.id === codeId ? 'page' : undefined}
                >
                  {code.shortCode}
                </a>{' '}
                <StateTag code={code} />
                <span class="means">
                  {wordsOf(codesTexts).created} {dayText(code.createdAt)}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  )
}
