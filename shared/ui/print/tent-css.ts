/** A4 folded in the middle: two faces, the upper one upside down, so that both stand upright on the table. */
export const TENT_RULES = `
.tent { width: 190mm; max-width: 100%; margin: 8mm auto; background: #fff }
.tent-face { display: flex; flex-wrap: wrap; gap: 2mm 8mm; align-items: center; padding: 6mm }
.tent-face:first-child { border-top: 0.3mm dashed #6b7280; transform: rotate(180deg) }
.tent-face p, .tent-face h1 { margin: 0 }
.tent-face h1 { font-size: 9mm; line-height: 1.2 }
.tent-face .other { display: block; font-weight: 400; font-size: 4mm }
.tent-qr { width: 86mm; max-width: 100% }
.tent-qr svg { width: 100%; height: auto }
.tent-text { flex: 1 1 70mm; min-width: 0; font-size: 5mm; overflow-wrap: anywhere }
.tent-text > p { margin-top: 3mm }
.tent-organization { font-size: 6mm; font-weight: 700 }
.tent-text .small { font-size: 3.4mm }
.tent-text .mark { padding: 1mm 2mm; border: 0.8mm dashed #000 }
.tent .long { font-size: 4mm }
@media print {
  .tent { margin: 0; height: 276mm; break-after: page; break-inside: avoid }
  .tent:last-child { break-after: avoid }
  .tent-face { flex-wrap: nowrap; height: 138mm }
}
`
