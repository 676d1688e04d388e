import type { VNode } from 'preact'
import type { ImportPreview, ImportReply } from '../../shared/contract/imports.ts'
import { importsTexts } from '../../shared/texts/admin/imports.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { useLoad } from '../frame/use-load.ts'
import { Applying } from './Applying.tsx'
import { Counts } from './Counts.tsx'
import { FirstRows } from './FirstRows.tsx'
import { Problems } from './Problems.tsx'

interface PreviewProps {
  file: ImportReply
  /** Of the import, at the API. */
  path: string
  /** For another file: first where this one has problems, else last. */
  upload: VNode
  follow: (file: ImportReply) => void
  abandon: (id: string) => Promise<void>
  reload: () => void
}

export function Preview({ file, path, upload, follow, abandon, reload }: PreviewProps) {
  const words = wordsOf(importsTexts)
  const load = useLoad<ImportPreview>(`${path}/preview`)
  return (
    <>
      {file.state === 'faulty' && <Problems file={file} path={path} />}
      {file.state === 'faulty' && upload}
      <section class="card">
        <h2 class="break">{words.previewOf(file.name)}</h2>
        <p>{words.nothingYet}</p>
        <Counts counts={file.counts} />
        {file.notices.map(({ code, name }) => (
          <Notice key={name} kind="warning">
            <p>{code === 'sheet.hidden' ? words.noticeHidden(name) : words.noticeUnknown(name)}</p>
          </Notice>
        ))}
        {file.state === 'ready' && <Applying file={file} path={path} follow={follow} reload={reload} />}
        <Confirm quiet danger action={words.abandon} title={words.abandonTitle} run={() => abandon(file.id)}>
          <p>{words.abandonMeans}</p>
        </Confirm>
      </section>
      <Loaded load={load}>{({ sheets }) => sheets.map(each => <FirstRows key={each.sheet} {...each} />)}</Loaded>
      {file.state === 'ready' && upload}
    </>
  )
}
