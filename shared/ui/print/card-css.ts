/** Cards that are cut from an A4 sheet: eight tickets of 95 × 69 mm, or eight badges of 86 × 54 mm. */
export const CARD_RULES = `
.card-sheet { display: flex; flex-wrap: wrap; width: 190mm; max-width: 100%; margin: 8mm auto; background: #fff }
.card { display: flex; gap: 2mm; align-items: center; width: 94.9mm; max-width: 100%; min-height: 69mm; padding: 2mm;
  border: 0.2mm dashed #6b7280; font-size: 3.5mm; line-height: 1.3 }
.card p, .card h2 { margin: 0 }
.card-qr { flex: none; width: 45mm }
.card-qr svg { width: 100%; height: auto }
.card-text { flex: 1; min-width: 0; overflow-wrap: anywhere }
.card .card-text > * + * { margin-top: 1.2mm }
.card[lang="en"] { font-size: 3.1mm } .card[lang="en"] h2 { font-size: 3.6mm }
.card h2 { font-size: 4.2mm; line-height: 1.25 }
.card-organization, .card-place p { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3;
  overflow: hidden }
.card-organization { font-weight: 700 }
.card-organization { -webkit-line-clamp: 2 }
.of-2 p { -webkit-line-clamp: 2 }
.of-3 p, .of-4 p { -webkit-line-clamp: 1 }
.card-place p + p { margin-top: 0.5mm }
.card .number { font-size: 4.2mm; font-weight: 700 }
.card .short b { font-size: 4.2mm; letter-spacing: 0.3mm }
.card .mark { padding: 0.5mm 1mm; border: 0.6mm dashed #000; font-weight: 700 }
.badge .card { width: 86mm; min-height: 54mm; font-size: 3mm }
.badge.card-sheet { gap: 6mm 6mm }
.badge .card-qr { width: 41mm }
.badge .who { font-size: 5mm; font-weight: 700; line-height: 1.2 }
@media print {
  .card-sheet { align-content: flex-start; margin: 0; height: 276mm; break-after: page; break-inside: avoid }
  .card-sheet:last-child { break-after: avoid }
  .card { height: 69mm; overflow: hidden }
  .badge .card { height: 54mm }
}
`
