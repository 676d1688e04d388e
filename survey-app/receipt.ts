import './enhance.ts'
import { openShelf } from './shelf.ts'

/** Text that is written but not yet saved, by receipt and field: it stays on the phone for a day. */
const texts = openShelf<string>('manyi.text.', () => localStorage, Date.now)

for (const part of ['comment', 'follow-up']) keepText(part)

function keepText(part: string) {
  const key = `${location.pathname.split('/').slice(0, 3).join('/')}#${part}`
  const box = document.querySelector<HTMLTextAreaElement>(`form[action*="/${part}"] textarea`)
  // The page shows it as saved.
  if (!box) return texts.drop(key)
  const kept = texts.all()[key]
  if (kept && !box.value) {
    box.value = kept
    ;(box.closest('details') as HTMLDetailsElement).open = true
  }
  box.addEventListener('input', () => {
    if (box.value) texts.put(key, box.value)
    else texts.drop(key)
  })
}
