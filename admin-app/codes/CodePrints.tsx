import type { CodeReply } from '../../shared/contract/codes.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'

/** Picture, files and poster of a code that can be used, for those who may print it. */
export function CodePrints({ code }: { code: CodeReply }) {
  const words = wordsOf(codesTexts)
  if (code.state !== 'open') return <Notice kind="info">{words.notUsable[code.state]}</Notice>
  if (code.code === null || code.url === null) return <Notice kind="info">{words.notPrintable}</Notice>
  const file = `/codes/${code.code}`
  return (
    <section class="card prints" aria-label={words.qrAlt(code.shortCode)}>
      <CodeImage code={code} />
      <p class="break">
        <span class="secondary">{words.address}</span>
        <br />
        <a href={`/s/${code.code}`} target="_blank" rel="noopener">
          {code.url}
        </a>
      </p>
      <div class="actions">
        {code.kind === 'standing' && (
          <a class="button primary" href={`${file}/poster`} target="_blank" rel="noopener">
            {words.openPoster}
          </a>
        )}
        <a class="button" href={`${file}.png`} download={`${code.shortCode}.png`}>
          {words.downloadPng}
        </a>
        <a class="button" href={`${file}.svg`} download={`${code.shortCode}.svg`}>
          {words.downloadSvg}
        </a>
      </div>
    </section>
  )
}

export function CodeImage({ code }: { code: CodeReply }) {
  const alt = wordsOf(codesTexts).qrAlt(code.shortCode)
  return <img class="qr" src={`/codes/${code.code}.svg`} alt={alt} width="232" height="232" />
}
