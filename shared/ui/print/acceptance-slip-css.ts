/** One A5 sheet that the client takes along. */
export const acceptanceSlipCss = `
@page { size: A5 portrait; margin: 10mm }
* { box-sizing: border-box }
html { color-scheme: light }
body { margin: 0; background: #e5e8ec; color: #000; font-size: 3.7mm;
  font-family: -apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", MiSans, "Noto Sans SC",
    "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif; line-height: 1.4; overflow-wrap: anywhere }
.slip { width: 148mm; max-width: 100%; margin: 8mm auto; padding: 10mm; background: #fff }
.slip p, .slip h1, .slip h2, .slip dl, .slip dd, .slip ol { margin: 0 }
.slip h1 { font-size: 7mm; line-height: 1.3 }
.slip h2 { margin-top: 4mm; font-size: 3.7mm }
.slip ol { padding-left: 6mm }
.slip dl { margin-top: 3mm }
.slip dl div { display: flex; gap: 2mm; padding: 0.5mm 0; break-inside: avoid }
.slip dt { flex: 0 0 34mm }
.slip dd { flex: 1; min-width: 0; font-weight: 700 }
.slip .number dd { font-size: 5mm }
.slip .progress { display: flex; flex-wrap: wrap; gap: 4mm; align-items: center; margin-top: 4mm; padding-top: 4mm;
  border-top: 0.4mm solid #000; break-inside: avoid }
.slip .progress > div:last-child { flex: 1; min-width: 50mm }
.slip .qr svg { display: block; width: 52mm; height: 52mm; shape-rendering: crispEdges }
.slip .scan { font-size: 4.4mm; font-weight: 700 }
.slip .secret { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 4.2mm; font-weight: 700 }
.slip .url { font-size: 3.2mm }
.slip footer { margin-top: 4mm; padding-top: 3mm; border-top: 0.4mm solid #000 }
.slip .demo { padding: 1mm 2mm; border: 0.6mm dashed #000; font-weight: 700 }
.hint { margin: 4mm auto 0; width: 148mm; max-width: 100%; padding: 0 4mm }
@media print {
  body { background: #fff }
  .slip { width: auto; margin: 0; padding: 0 }
  .hint { display: none }
}
`
