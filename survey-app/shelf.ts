/** How long the phone keeps half-filled forms and answers that wait for the network. */
export const KEEP_MS = 24 * 3_600_000

/** The part of `localStorage` in use: its own keys are what it holds. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Small things kept on the phone for a day. */
export interface Shelf<T> {
  all(): Record<string, T>
  /** Whether it is really kept. */
  put(key: string, value: T): boolean
  drop(key: string): void
}

/** Private modes throw at any touch of storage, even at naming it: then nothing is kept, and nothing fails. */
export function openShelf<T>(prefix: string, open: () => Keeper, now: () => number): Shelf<T> {
  function guarded<R>(use: (keeper: Keeper) => R, otherwise: R): R {
    try {
      return use(open())
    } catch {
      return otherwise
    }
  }
  return {
    all: () =>
      guarded<Record<string, T>>(keeper => {
        const fresh: Record<string, T> = {}
        for (const key of Object.keys(keeper).filter(key => key.startsWith(prefix))) {
          const { at, value } = JSON.parse(keeper.getItem(key) || '{}')
          if (now() - at < KEEP_MS) fresh[key.slice(prefix.length)] = value
          else keeper.removeItem(key)
        }
        return fresh
      }, {}),
    put: (key, value) =>
      guarded(keeper => {
        keeper.setItem(prefix + key, JSON.stringify({ at: now(), value }))
        return true
      }, false),
    drop: key => guarded(keeper => keeper.removeItem(prefix + key), undefined),
  }
}
