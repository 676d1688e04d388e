const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i
const PHONE = /^[\d\s()+-]+$/

/** A contact that its owner recognizes and nobody else learns: 138****5678, l***@example.org, wx***. */
export function maskContact(contact: string): string {
  const characters = [...contact]
  if (EMAIL.test(contact)) return `${characters[0]}***${contact.slice(contact.lastIndexOf('@'))}`
  const digits = contact.replace(/\D/g, '')
  // At least four digits stay hidden.
  if (PHONE.test(contact) && digits.length >= 8)
    return `${digits.slice(0, 3)}****${digits.slice(Math.max(7, digits.length - 4))}`
  return `${characters.slice(0, characters.length > 5 ? 2 : 1).join('')}***`
}

/** 李**: the first character, and no length. */
export function maskName(name: string): string {
  const [first] = name
  return first === undefined ? '' : `${first}**`
}
