/**
 * Slips from a thermal printer: 203 dpi are 8 dots a millimetre, so a module of exactly one millimetre stays sharp. Of
 * 58 mm of paper 48 are printed, of 80 mm 72. And half an A4 page.
 */
export const SLIP_RULES = `
.slip { margin: 6mm auto; background: #fff; font-size: 3.4mm; line-height: 1.35; overflow-wrap: anywhere }
.slip p, .slip h2, .slip dl, .slip dd, .slip h3 { margin: 0 }
.slip h2 { font-size: 4.4mm; line-height: 1.25 }
.slip h3 { font-size: 3.4mm; font-weight: 700 }
.slip .organization { font-size: 4mm; font-weight: 700 }
.slip .other { display: block; font-size: 2.8mm; font-weight: 400 }
.slip dl div { display: flex; gap: 1mm }
.slip dt { flex: none }
.slip .number dd { font-size: 4mm; font-weight: 700 }
.slip .until { padding: 1mm 0; font-size: 4mm; font-weight: 700 }
.slip .mark { padding: 0.5mm 1mm; border: 0.6mm dashed #000; font-weight: 700 }
.slip .scan { font-weight: 700 }
.slip .short b { font-size: 4.4mm; letter-spacing: 0.4mm }
.slip .url { font-size: 2.8mm }
.slip .complaints { padding-top: 1.5mm; border-top: 0.3mm solid #000 }
.slip .slip-body > * + *, .slip .slip-code > * + * { margin-top: 1.4mm }
.slip-qr svg { max-width: 100%; height: auto }
.modules-33 svg { width: 33mm } .modules-37 svg { width: 37mm }
.modules-41 svg { width: 41mm } .modules-45 svg { width: 45mm }
.slip58 .slip, .slip80 .slip { padding: 3mm 5mm 6mm }
.slip58 .slip { width: 58mm }
.slip80 .slip { width: 80mm; padding: 3mm 4mm 6mm; font-size: 3.8mm }
.slip58 .slip-qr svg, .slip80 .slip-qr svg { margin: 0 auto }
.slip58 .slip-code, .slip80 .slip-code { margin-top: 1.5mm; text-align: center }
.half .slip { display: flex; flex-wrap: wrap; gap: 4mm 8mm; width: 190mm; max-width: 100%; padding: 6mm 4mm;
  font-size: 4mm }
.half .slip .slip-body > * + * { margin-top: 2mm }
.half .slip[lang="en"] { font-size: 3.7mm; line-height: 1.25 }
.half .slip h2 { font-size: 6.4mm } .half .slip h3 { font-size: 4mm } .half .slip .organization { font-size: 5mm }
.half .slip .until { font-size: 5.4mm } .half .slip .number dd { font-size: 5mm }
.half .slip-body { flex: 1 1 100mm; min-width: 0 }
.half .slip-code { flex: 0 1 62mm; text-align: center }
.half .slip-qr svg { width: 62mm }
.half .slip .other, .half .slip .url { font-size: 3.2mm }
@media print {
  .slip { margin: 0; break-inside: avoid }
  .slip58 .slip:not(:last-child), .slip80 .slip:not(:last-child) { break-after: page }
  .half .slip { flex-wrap: nowrap; height: 138mm; border-bottom: 0.2mm dashed #6b7280 }
  .half .slip:nth-of-type(even) { border-bottom: 0 }
  .half .slip:nth-of-type(even):not(:last-child) { break-after: page }
}
`
