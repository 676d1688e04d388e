import { useLayoutEffect, useState } from 'preact/hooks'

/** A value that several components show; whoever follows it is drawn again when it changes. */
export class Stored<T> {
  private current: T
  private readonly followers = new Set<(value: T) => void>()

  constructor(initial: T) {
    this.current = initial
  }

  get value(): T {
    return this.current
  }

  set value(next: T) {
    if (next === this.current) return
    this.current = next
    for (const follower of [...this.followers]) follower(next)
  }

  follow(follower: (value: T) => void): () => void {
    this.followers.add(follower)
    return () => this.followers.delete(follower)
  }
}

export function useStored<T>(stored: Stored<T>): T {
  const [shown, setShown] = useState({ value: stored.value })
  useLayoutEffect(() => {
    // It may have changed between drawing and now.
    if (stored.value !== shown.value) setShown({ value: stored.value })
    return stored.follow(value => setShown({ value }))
  }, [stored])
  return shown.value
}
