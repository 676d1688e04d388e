import { deliver, type Letter, type Outcome } from './delivery.ts'
import { openOutbox } from './outbox.ts'
import { openShelf } from './shelf.ts'
import { type Choices, choicesOf, choose, complain, lock, ratingsOf } from './survey-form.ts'

const root = document.documentElement
const page = location.pathname
// Whether the language or 大字 link led here; a printed code or a passed-on link can't make that up.
const fromThisPage = document.referrer.split('?')[0] === location.origin + page
const form = document.querySelector<HTMLFormElement>('form[data-url]')
const drafts = openShelf<Choices>('manyi.draft.', () => localStorage, Date.now)
const outbox = openOutbox({
  shelf: openShelf<Letter>('manyi.outbox.', () => localStorage, Date.now),
  page,
  deliver: letter => deliver(letter, (url, init) => fetch(url, init)),
  later: setTimeout,
  tell,
})
const draftKey = form ? page + fieldValue('version') : ''

if (form) enhance(form)
const sendNow = document.querySelector('#offline button')
if (sendNow) sendNow.addEventListener('click', outbox.flush)
for (const event of ['online', 'pageshow']) addEventListener(event, outbox.flush)
document.addEventListener('visibilitychange', () => document.hidden || outbox.flush())

function enhance(form: HTMLFormElement) {
  const waiting = outbox.waiting()
  if (waiting) {
    choose(form, JSON.parse(waiting.body).ratings)
    lock(form, true)
  } else restore(form)

  form.addEventListener('change', event => {
    const fieldset = (event.target as Element).closest('fieldset')
    if (fieldset) fieldset.classList.remove('wrong')
    drafts.put(draftKey, choicesOf(form))
  })
  form.addEventListener('reset', () => {
    drafts.drop(draftKey)
    reveal('restored', false)
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    if (outbox.waiting() || complain(form)) return
    const nonce = fieldValue('nonce')
    const body = JSON.stringify({ nonce, version: fieldValue('version'), ratings: ratingsOf(choicesOf(form)) })
    lock(form, true)
    outbox.post(nonce, { page, url: String(form.dataset.url), lang: root.lang, body })
  })
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) {
    link.addEventListener('click', () => {
      link.hash = encodeURIComponent(JSON.stringify(choicesOf(form)))
    })
  }
}

/** What the server sent back or the browser put back stands; else the draft, and the page says so. */
function restore(form: HTMLFormElement) {
  const given = choicesOf(form)
  const [first] = Object.keys(given)
  if (first) {
    drafts.put(draftKey, given)
    return
  }
  // Where the phone keeps nothing, the language and 大字 links carry the choices in their fragment.
  const carried = fromThisPage && location.hash.startsWith('#%') && decodeURIComponent(location.hash.slice(1))
  const draft = drafts.all()[draftKey] || (carried && JSON.parse(carried))
  if (!draft) return
  choose(form, draft)
  reveal('restored', !fromThisPage)
}

function tell(outcome: Outcome, mine: boolean) {
  if ('afterMs' in outcome) {
    if (mine) reveal('offline')
  } else if ('refusal' in outcome) {
    reveal('offline', !form)
    if (form) {
      lock(form, false)
      complain(form, outcome.refusal)
    } else (document.getElementById('offline') as Element).textContent = outcome.refusal
  } else {
    const view = [root.lang === 'en' && 'lang=en', root.className && 'large=1'].filter(Boolean).join('&')
    const receipt = `${new URL(outcome.receipt, location.href).pathname}?${view}`
    if (mine) {
      drafts.drop(draftKey)
      location.replace(receipt)
    } else {
      reveal('delivered')
      ;(document.querySelector('#delivered a') as HTMLAnchorElement).href = receipt
    }
  }
}

/** Shows or hides a panel; the first word of a silent network takes the focus, so that it is seen and read out. */
function reveal(id: string, shown = true) {
  const panel = document.getElementById(id)
  if (!panel || panel.hidden !== shown) return
  panel.hidden = !shown
  if (shown && id === 'offline') panel.focus()
}

function fieldValue(name: string): string {
  return (document.querySelector(`[name=${name}]`) as HTMLInputElement).value
}
