import { paperCss, SHEET_CSS } from './sheet-css.ts'

/** On paper every measure is in --u, a millimetre of A4; on a screen the sheet shrinks with the window. */
export const POSTER_RULES = `
.poster { position: relative; display: flex; flex-direction: column; align-items: center; width: calc(210 * var(--u));
  max-width: 100%; min-height: calc(297 * var(--u)); margin: calc(8 * var(--u)) auto; padding: calc(10 * var(--u));
  background: #fff; text-align: center }
.poster p, .poster h1, .poster dl, .poster dd { margin: 0 }
.poster header { margin-top: calc(6 * var(--u)) }
.poster h1 { font-size: min(calc(17 * var(--u)), 9vw); line-height: 1.2; font-weight: 700 }
.poster[lang="en"] h1 { font-size: min(calc(15 * var(--u)), 7vw) }
.poster .other { display: block; font-weight: 400 }
.poster header .other { margin-top: calc(2 * var(--u)); font-size: min(calc(8 * var(--u)), 5vw) }
.poster-qr { width: calc(120 * var(--u)); max-width: 100%; margin: calc(6 * var(--u)) 0 calc(2 * var(--u)) }
.poster-qr svg { width: 100%; height: auto }
.with-test .poster-qr { width: calc(102 * var(--u)) }
.poster-scan { font-size: min(calc(7 * var(--u)), 5vw); font-weight: 600 }
.poster .poster-promise { margin-top: calc(2 * var(--u)); font-size: min(calc(6 * var(--u)), 4.5vw) }
.poster-promise .other { font-size: calc(4 * var(--u)); margin-top: var(--u) }
.poster-place { width: 100%; margin-top: auto; padding: calc(6 * var(--u)) 0 calc(5 * var(--u)) }
.poster-organization { font-size: min(calc(8 * var(--u)), 6vw); font-weight: 700 }
.poster .poster-label { margin-top: calc(2 * var(--u)); font-size: min(calc(7 * var(--u)), 5vw) }
.poster .long { font-size: min(calc(5 * var(--u)), 5vw) }
.poster .long .other { font-size: calc(3.5 * var(--u)) }
.poster-organization .other, .poster-label .other { font-size: calc(4.5 * var(--u)) }
.poster dl { display: flex; flex-wrap: wrap; gap: var(--u) calc(8 * var(--u)); justify-content: center;
  margin-top: calc(3 * var(--u)); font-size: calc(5 * var(--u)) }
.poster dl div { display: flex; gap: calc(2 * var(--u)) }
.poster dt { flex: none }
.poster dt::after { content: "：" }
.poster[lang="en"] dt::after { content: ":" }
.poster footer { display: flex; flex-wrap: wrap; gap: calc(2 * var(--u)) calc(8 * var(--u)); align-items: flex-end;
  justify-content: space-between; width: 100%; padding-top: calc(4 * var(--u)); border-top: 0.5mm solid #000;
  font-size: calc(4 * var(--u)); text-align: left }
.poster-url { display: block; font-size: calc(4.2 * var(--u)); overflow-wrap: anywhere }
.poster-short { white-space: nowrap }
.poster-short b { font-size: calc(6 * var(--u)); letter-spacing: calc(0.5 * var(--u)) }
.poster-test { width: 100%; padding: calc(3 * var(--u)); border: calc(1.5 * var(--u)) dashed #000;
  font-size: calc(6 * var(--u)) }
.poster-test b { font-size: calc(14 * var(--u)); line-height: 1.2; margin-right: calc(4 * var(--u)) }
.poster .screen-only { position: absolute; top: 100%; left: 0; right: 0; padding: 2mm; font-size: 14px }
@media screen { body { padding-bottom: 12mm } }
@media print {
  .poster { width: auto; min-height: calc(276 * var(--u)); margin: 0; padding: 0; break-after: page;
    break-inside: avoid }
  .poster:last-child { break-after: avoid }
  .poster .screen-only { display: none }
}
`

/** For a page around one Poster. */
export const posterCss = paperCss('a4', 0) + SHEET_CSS + POSTER_RULES
