/** Item id → '5' … '1' or 'na', as the radio buttons hold them. */
export type Choices = Record<string, string>

const PREFIX = 'r.'

export function choicesOf(form: HTMLFormElement): Choices {
  const choices: Choices = {}
  new FormData(form).forEach((value, name) => {
    if (name.startsWith(PREFIX)) choices[name.slice(PREFIX.length)] = String(value)
  })
  return choices
}

export function choose(form: HTMLFormElement, choices: Choices) {
  for (const item in choices) {
    const group = form.elements.namedItem(PREFIX + item) as RadioNodeList | null
    if (group) group.value = String(choices[item])
  }
}

/** What is sent: item id → 5 … 1 or 'na'. */
export function ratingsOf(choices: Choices): Record<string, number | 'na'> {
  return Object.fromEntries(Object.entries(choices).map(([item, choice]) => [item, +choice || 'na']))
}

export function lock(form: HTMLFormElement, locked: boolean) {
  for (const control of form.elements) (control as HTMLInputElement).disabled = locked
  for (const span of form.querySelectorAll<HTMLElement>('button span')) span.hidden = !span.hidden
}

/**
 * Marks every question without an answer and shows its link in the summary, focused, so that it is seen and read out.
 * The page brings all the words, hidden. Whether anything is wrong.
 */
export function complain(form: HTMLFormElement, message = ''): boolean {
  const summary = document.getElementById('errors') as HTMLElement
  const points = [...summary.querySelectorAll('li')]
  const refusal = points.pop() as HTMLElement
  refusal.textContent = message
  let wrong = !!message
  form.querySelectorAll('fieldset').forEach((fieldset, index) => {
    const missing = !fieldset.querySelector(':checked')
    fieldset.classList.toggle('wrong', missing)
    ;(points[index] as HTMLElement).hidden = !missing
    wrong = wrong || missing
  })
  summary.hidden = !wrong
  if (wrong) summary.focus()
  return wrong
}
