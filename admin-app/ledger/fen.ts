/** 12500.5 (yuan) → 1,250,050 fen, exactly; undefined for what isn't such a number. */
export function fenOf(yuan: string): number | undefined {
  const found = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(yuan.replaceAll(',', ''))
  return found ? Number(found[1] + (found[2] ?? '').padEnd(2, '0')) : undefined
}

/** 1,250,050 fen → 12,500.5. */
export function yuanText(fen: number): string {
  return (fen / 100).toLocaleString('en-US', { maximumFractionDigits: 2 })
}
