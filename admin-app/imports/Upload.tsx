import { useRef, useState } from 'preact/hooks'
import type { ImportReply } from '../../shared/contract/imports.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { wordsOf } from '../frame/language.ts'
import { CsvSheet } from './CsvSheet.tsx'

const LIMIT_BYTES = 20_000_000
const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}

interface UploadProps {
  path: string
  /** A preview is open, and goes when another file comes. */
  replaces: boolean
  /** The file before had problems. */
  again: boolean
  follow: (file: ImportReply) => void
}

export function Upload({ path, replaces, again, follow }: UploadProps) {
  const words = wordsOf(importsTexts)
  const [file, setFile] = useState<File>()
  const [sheet, setSheet] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isOver, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const choose = (next: File | undefined) => {
    setProblem(undefined)
    if (next) setFile(next)
  }
  const send = async () => {
    const type = TYPES[endingOf(file)]
    const wrong = !file ? words.noFile : !type ? words.wrongType : file.size > LIMIT_BYTES ? words.tooLarge : undefined
    setProblem(wrong)
    if (!file || !type || wrong || busy) return
    setBusy(true)
    const query = new URLSearchParams({ name: file.name.slice(0, 200), ...(sheet && type === TYPES.csv && { sheet }) })
    try {
      follow(await api<ImportReply>('POST', `${path}?${query}`, file.slice(0, file.size, type)))
    } catch (error) {
      setProblem((error as ApiError).message)
      setBusy(false)
    }
  }
  return (
    <section class="card">
      <h2>{again ? words.again : words.uploadTitle}</h2>
      <FileDrop file={file} isOver={isOver} setOver={setOver} choose={choose} />
      {endingOf(file) === 'csv' && <CsvSheet sheet={sheet} setSheet={setSheet} />}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {replaces && <p class="secondary note">{words.replaces}</p>}
      <button type="button" class={replaces ? 'button' : 'button primary'} onClick={send} aria-disabled={busy}>
        {busy ? words.sending : words.send}
      </button>
    </section>
  )
}

interface FileDropProps {
  file: File | undefined
  isOver: boolean
  setOver: (isOver: boolean) => void
  choose: (file: File | undefined) => void
}

/** A file is chosen or dropped; the field itself takes the keyboard. */
function FileDrop({ file, isOver, setOver, choose }: FileDropProps) {
  const words = wordsOf(importsTexts)
  const field = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer?.files[0])
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <fieldset class={isOver ? 'drop over' : 'drop'} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      <label for="import-file">{words.choose}</label>
      <p class="hint" id="import-file-hint">
        {words.uploadMeans}
      </p>
      <input
        ref={field}
        id="import-file"
        type="file"
        accept=".xlsx,.csv"
        aria-describedby="import-file-hint"
        onChange={event => choose(event.currentTarget.files?.[0])}
      />
      {file && (
        <p class="break chosen" role="status">
          {words.chosen(file.name)}
        </p>
      )}
    </fieldset>
  )
}

function endingOf(file: File | undefined): string {
  return /\.([a-z]+)$/i.exec(file?.name ?? '')?.[1]?.toLowerCase() ?? ''
}
