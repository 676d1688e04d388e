import { useState } from 'preact/hooks'
import type { ImportProblems, ImportReply } from '../../shared/contract/imports.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { countText } from '../frame/format.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { useLoad } from '../frame/use-load.ts'
import { ProblemTable } from './ProblemTable.tsx'
import { linesOf, saveCsv } from './problem-list.ts'

/** Everything that is wrong, by cell, in words; the whole list can be taken to whoever mends the file. */
export function Problems({ file, path }: { file: ImportReply; path: string }) {
  const words = wordsOf(importsTexts)
  const load = useLoad<ImportProblems>(`${path}/problems`)
  const [further, setFurther] = useState<ImportProblems>()
  const [said, setSaid] = useState<string>()
  const orTell = (work: () => Promise<void>) => work().catch((error: ApiError) => setSaid(error.message))
  const more = (shown: ImportProblems) =>
    orTell(async () => {
      const next = await api<ImportProblems>('GET', `${path}/problems?after=${shown.next}`)
      setFurther({ problems: [...shown.problems, ...next.problems], next: next.next })
    })
  const copy = () =>
    orTell(async () => {
      await navigator.clipboard.writeText(linesOf(await allOf(path), '\t', words))
      setSaid(words.copied)
    })
  const save = () => orTell(async () => saveCsv(linesOf(await allOf(path), ',', words), words.csvName))
  return (
    <section class="card">
      <Notice kind="danger" title={words.problemsTitle(countText(file.problems))} takesFocus>
        <p>{words.problemsMeans}</p>
        {file.problems > file.problemsKept && <p>{words.problemsKept(countText(file.problemsKept))}</p>}
      </Notice>
      <div class="actions problem-files">
        <button type="button" class="button" onClick={copy}>
          {words.copy}
        </button>
        <button type="button" class="button" onClick={save}>
          {words.csv}
        </button>
        <span role="status">{said}</span>
      </div>
      <Loaded load={load}>
        {first => {
          const shown = further ?? first
          return (
            <>
              <ProblemTable problems={shown.problems} />
              {shown.next !== null && (
                <button type="button" class="button" onClick={() => more(shown)}>
                  {words.more}
                </button>
              )}
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

async function allOf(path: string): Promise<ImportProblems['problems']> {
  const all: ImportProblems['problems'] = []
  let after: number | null = 0
  while (after !== null) {
    const page: ImportProblems = await api<ImportProblems>('GET', `${path}/problems?after=${after}`)
    all.push(...page.problems)
    after = page.next
  }
  return all
}
