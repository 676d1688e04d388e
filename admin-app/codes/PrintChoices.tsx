import type { CodeReply } from '../../shared/contract/codes.ts'
import { PAPERS, POSTER_FORMATS, type PrintFormat, SLIP_FORMATS } from '../../shared/domain/print-formats.ts'
import { codeBatchesTexts } from '../../shared/texts/admin/code-batches.ts'
import { withQuery } from '../frame/address.ts'
import { useHere } from '../frame/here.ts'
import { language, wordsOf } from '../frame/language.ts'

/** Side of the printed symbol with its quiet zone, mm; of rolls for addresses of usual length. */
const QR_MM: Readonly<Record<PrintFormat, number>> = {
  a4: 120,
  a5: 84,
  tent: 86,
  badge: 41,
  slip58: 45,
  slip80: 45,
  half: 62,
  sheet8: 45,
}
/** What a slip usually measures, for its picture only. */
const USUAL_ROLL_MM = 160

/** Every paper that suits the code, drawn to scale; each opens the page to print. */
export function PrintChoices({ kind, of }: { kind: CodeReply['kind']; of: { code: string } | { batch: string } }) {
  const words = wordsOf(codeBatchesTexts)
  const { id } = useHere()
  const formats: readonly PrintFormat[] =
    kind === 'standing' ? [...POSTER_FORMATS, 'sheet8', 'slip80'] : [...SLIP_FORMATS]
  const address = (format: PrintFormat) =>
    withQuery(`/api/v1/organizations/${id}/code-prints`, { format, ...of, lang: language.value })
  return (
    <section class="card">
      <h2>{words.print}</h2>
      <p class="secondary">{words.printHint}</p>
      <ul class="print-choices">
        {formats.map(format => (
          <li key={format}>
            <a href={address(format)} target="_blank" rel="noopener">
              <PaperPicture format={format} />
              <span>
                {words.formats[format]}
                <span class="means">{[sizeOf(format, words), words.qrSize(QR_MM[format])].join(' · ')}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sizeOf(format: PrintFormat, words: (typeof codeBatchesTexts)['zh']): string {
  const { widthMm, heightMm, perSheet } = PAPERS[format]
  if (format === 'tent') return words.folded
  if (perSheet > 1) return words.perSheet(perSheet)
  return heightMm === null ? `${widthMm} mm` : `${widthMm} × ${heightMm} mm`
}

/** One millimetre of paper is a fifth of a pixel. */
function PaperPicture({ format }: { format: PrintFormat }) {
  const { widthMm, heightMm, perSheet } = PAPERS[format]
  const height = heightMm ?? USUAL_ROLL_MM
  const columns = perSheet === 8 ? 2 : 1
  const [cellWidth, cellHeight] = [widthMm / columns, (height * columns) / perSheet]
  const qr = QR_MM[format]
  const codes = Array.from({ length: format === 'tent' ? 2 : perSheet }, (_, index) => index)
  const step = format === 'tent' ? height / 2 : cellHeight
  return (
    <svg class="paper" viewBox="0 0 210 297" width="42" height="59" aria-hidden="true">
      <rect class="paper-sheet" x={(210 - widthMm) / 2} y="0" width={widthMm} height={height} />
      {codes.map(index => (
        <rect
          key={index}
          class="paper-code"
          x={(210 - widthMm) / 2 + (index % columns) * cellWidth + (perSheet > 2 ? 4 : (cellWidth - qr) / 2)}
          y={Math.floor(index / columns) * step + (step - qr) / 2}
          width={qr}
          height={qr}
        />
      ))}
    </svg>
  )
}
