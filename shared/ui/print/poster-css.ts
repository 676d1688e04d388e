/** For the page around Poster. On paper every measure is in mm; on a screen the sheet shrinks with the window. */
export const posterCss = `
@page { size: A4 portrait; margin: 10mm }
* { box-sizing: border-box }
html { color-scheme: light }
body { margin: 0; background: #e5e8ec; color: #000;
  font-family: -apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", MiSans, "Noto Sans SC",
    "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif; line-height: 1.35 }
.poster { position: relative; display: flex; flex-direction: column; align-items: center; width: 210mm; max-width: 100%;
  min-height: 297mm; margin: 8mm auto; padding: 10mm; background: #fff; text-align: center }
.poster p, .poster h1, .poster dl, .poster dd { margin: 0 }
.poster header { margin-top: 6mm }
.poster h1 { font-size: 17mm; font-size: min(17mm, 9vw); line-height: 1.2; font-weight: 700 }
.poster[lang="en"] h1 { font-size: 15mm; font-size: min(15mm, 7vw) }
.poster .other { display: block; font-weight: 400 }
.poster header .other { margin-top: 2mm; font-size: 8mm; font-size: min(8mm, 5vw) }
.poster-qr { width: 120mm; max-width: 100%; margin: 6mm 0 2mm }
.poster-qr svg { display: block; width: 100%; height: auto; shape-rendering: crispEdges }
.with-test .poster-qr { width: 102mm }
.poster-scan { font-size: 7mm; font-size: min(7mm, 5vw); font-weight: 600 }
.poster .poster-promise { margin-top: 2mm; font-size: 6mm; font-size: min(6mm, 4.5vw) }
.poster-promise .other { font-size: 4mm; margin-top: 1mm }
.poster-place { width: 100%; margin-top: auto; padding: 6mm 0 5mm }
.poster-organization { font-size: 8mm; font-size: min(8mm, 6vw); font-weight: 700 }
.poster .poster-label { margin-top: 2mm; font-size: 7mm; font-size: min(7mm, 5vw) }
.poster .long { font-size: 5mm; font-size: min(5mm, 5vw) }
.poster .long .other { font-size: 3.5mm }
.poster-organization .other, .poster-label .other { font-size: 4.5mm }
.poster dl { display: flex; flex-wrap: wrap; gap: 1mm 8mm; justify-content: center; margin-top: 3mm; font-size: 5mm }
.poster dl div { display: flex; gap: 2mm }
.poster dt::after { content: "：" }
.poster[lang="en"] dt::after { content: ":" }
.poster footer { display: flex; flex-wrap: wrap; gap: 2mm 8mm; align-items: flex-end; justify-content: space-between;
  width: 100%; padding-top: 4mm; border-top: 0.5mm solid #000; font-size: 4mm; text-align: left }
.poster-url { display: block; font-size: 4.2mm; overflow-wrap: anywhere }
.poster-short { white-space: nowrap }
.poster-short b { font-size: 6mm; letter-spacing: 0.5mm }
.poster-test { width: 100%; padding: 3mm; border: 1.5mm dashed #000; font-size: 6mm }
.poster-test b { font-size: 14mm; line-height: 1.2; margin-right: 4mm }
.poster .screen-only { position: absolute; top: 100%; left: 0; right: 0; padding: 2mm; font-size: 14px }
@media screen { body { padding-bottom: 12mm } }
@media print {
  body { background: #fff }
  .poster { width: auto; min-height: 276mm; margin: 0; padding: 0; break-after: avoid }
  .poster .screen-only { display: none }
}
`
