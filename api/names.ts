import type { Names } from '../shared/domain/dimensions.ts'

/** Two columns as one name; null where nothing was entered. */
export function namesOrNull(zh: string | null, en: string | null): Names | null {
  if (zh === null) return null
  return en === null ? { zh } : { zh, en }
}

export function names(zh: string, en: string | null): Names {
  return en === null ? { zh } : { zh, en }
}
