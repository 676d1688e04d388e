/** Papers that a code is printed on. `half`: half an A4 page. */
export const POSTER_FORMATS = ['a4', 'a5', 'tent', 'badge'] as const
export const SLIP_FORMATS = ['slip58', 'slip80', 'half', 'sheet8'] as const
export const PRINT_FORMATS = [...POSTER_FORMATS, ...SLIP_FORMATS] as const
export type PosterFormat = (typeof POSTER_FORMATS)[number]
export type SlipFormat = (typeof SLIP_FORMATS)[number]
export type PrintFormat = (typeof PRINT_FORMATS)[number]

export function isPoster(format: PrintFormat): format is PosterFormat {
  return (POSTER_FORMATS as readonly string[]).includes(format)
}

/** So many codes stand in one print; a larger batch is printed in parts, so that no print holds up the server. */
export const CODES_PER_PRINT = 400

/** Width and height of the paper in mm, and codes on each sheet. A roll's height is cut to what stands on it. */
export const PAPERS: Readonly<Record<PrintFormat, { widthMm: number; heightMm: number | null; perSheet: number }>> = {
  a4: { widthMm: 210, heightMm: 297, perSheet: 1 },
  a5: { widthMm: 148, heightMm: 210, perSheet: 1 },
  tent: { widthMm: 210, heightMm: 297, perSheet: 1 },
  badge: { widthMm: 210, heightMm: 297, perSheet: 8 },
  slip58: { widthMm: 58, heightMm: null, perSheet: 1 },
  slip80: { widthMm: 80, heightMm: null, perSheet: 1 },
  half: { widthMm: 210, heightMm: 297, perSheet: 2 },
  sheet8: { widthMm: 210, heightMm: 297, perSheet: 8 },
}
