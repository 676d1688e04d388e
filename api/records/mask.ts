/** 张三 → 张**: enough to recognise a name that is known, not enough to learn one. */
export function maskName(name: string): string {
  const [first = ''] = name
  return first === '' ? '' : `${first}**`
}

/** 13812345678 → 138****78, li.min@example.cn → l***@example.cn. */
export function maskContact(contact: string): string {
  const at = contact.lastIndexOf('@')
  if (at > 0) return `${[...contact][0]}***${contact.slice(at)}`
  const letters = [...contact]
  if (letters.length < 8) return `${letters[0] ?? ''}****`
  return `${letters.slice(0, 3).join('')}****${letters.slice(-2).join('')}`
}
