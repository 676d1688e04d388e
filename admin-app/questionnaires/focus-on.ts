/** Puts the focus on an element as soon as what was just changed is drawn: the next key must find it there. */
export function focusOn(id: string): void {
  queueMicrotask(() => document.getElementById(id)?.focus())
}
