import { useRef } from 'preact/hooks'
import { type Load, useLoad } from '../frame/use-load.ts'

/** Like useLoad, but what was shown last stays until the reply for another path is there: no flashing while typing. */
export function useSteadyLoad<T>(path: string | null): Load<T> & { readonly stale: boolean } {
  const load = useLoad<T>(path)
  const last = useRef<{ data: T; at: number } | undefined>(undefined)
  if (load.data !== undefined) last.current = { data: load.data, at: load.at }
  const stale = load.data === undefined && load.error === undefined && last.current !== undefined
  return stale ? { ...load, ...last.current, stale } : { ...load, stale }
}
