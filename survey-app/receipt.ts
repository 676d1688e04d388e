import './enhance.ts'
import { openShelf } from './shelf.ts'

/** Text that is written but not yet saved, by receipt and field: it stays on the phone for a day. */
const texts = openShelf<string>('manyi.text.', () => localStorage, Date.now)
const receipt = `${location.pathname.split('/').slice(0, 3).join('/')}#`
const kept = texts.all()

// Without its box, the page shows it as saved.
for (const key of Object.keys(kept)) {
  if (key.startsWith(receipt) && !document.getElementById(key.slice(receipt.length))) texts.drop(key)
}
for (const box of document.querySelectorAll('textarea')) keepText(box, receipt + box.id)

function keepText(box: HTMLTextAreaElement, key: string) {
  const text = kept[key]
  if (text && !box.value) {
    box.value = text
    ;(box.closest('details') as HTMLDetailsElement).open = true
  }
  box.addEventListener('input', () => {
    if (box.value) texts.put(key, box.value)
    else texts.drop(key)
  })
}
