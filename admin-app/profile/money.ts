const WAN = 4

/** 1250.5 (万元) → 12,505,000 yuan, exactly; undefined for what isn't such a number. */
export function yuanOf(wan: string): number | undefined {
  const found = /^(\d{1,9})(?:\.(\d{1,4}))?$/.exec(wan.replaceAll(',', ''))
  return found ? Number(found[1] + (found[2] ?? '').padEnd(WAN, '0')) : undefined
}

/** 12,505,000 yuan → 1250.5. */
export function wanText(yuan: number): string {
  const digits = String(yuan).padStart(WAN + 1, '0')
  return `${digits.slice(0, -WAN)}.${digits.slice(-WAN)}`.replace(/\.?0+$/, '')
}
