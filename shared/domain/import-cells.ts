/** One cell as a spreadsheet or a CSV file holds it, before anybody knows what it should be. */
export type RawCell =
  | { readonly kind: 'text'; readonly text: string }
  /** As it is stored, so that nothing is lost on the way. */
  | { readonly kind: 'number'; readonly text: string }
  /** A number that the file shows as a date: the day, or null where it is none. */
  | { readonly kind: 'date'; readonly day: string | null }
  | { readonly kind: 'boolean'; readonly is: boolean }
  /** #N/A and the like. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result isn't in the file. */
  | { readonly kind: 'formula' }

/** A row of a table with its number in the file, from 1, and its cells by column, from 0. */
export interface RawRow {
  readonly number: number
  readonly cells: ReadonlyMap<number, RawCell>
}

/** 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

/** A → 0, AA → 26; -1 for what is no column. */
export function columnIndex(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return -1
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Without blanks at the ends, also full-width and unbreakable ones, and without what can't be seen. */
export function trimmed(text: string): string {
  return text.replace(/[\u200b\u200e\u200f\u2060\ufeff]/g, '').trim()
}

/** Full-width letters, digits and signs as half-width ones: １２ → 12. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, found => String.fromCharCode(found.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

/** Whether nothing is in it that anybody would see. */
export function isBlank(cell: RawCell | undefined): boolean {
  return cell === undefined || (cell.kind === 'text' && trimmed(cell.text) === '')
}

/** As much of what stands in a cell as a message repeats. */
export function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('')
}
