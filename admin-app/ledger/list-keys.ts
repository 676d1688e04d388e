interface Keys {
  readonly active: number
  readonly count: number
  readonly move: (to: number) => void
  readonly pick: (index: number) => void
  readonly close: () => void
}

/** Keys of an open list. Enter chooses; it never sends a form whose row is still being looked for. */
export function listKeys({ active, count, move, pick, close }: Keys) {
  return (event: KeyboardEvent) => {
    if (event.key === 'Enter') pick(active)
    else if (event.key === 'ArrowDown') move(Math.max(0, Math.min(active + 1, count - 1)))
    else if (event.key === 'ArrowUp') move(Math.max(active - 1, 0))
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
}
