/**
 * A text's function as data, so that it travels among the words and not in a script: what stands there, the place
 * of an argument, several of these joined, or a choice between two.
 */
export type Said = string | number | readonly Said[] | Choice

interface Choice {
  /** The place of an argument, and what it is held against: a constant, or `[place]` of another argument. */
  readonly if: readonly [number, string | number | null | readonly [number]]
  readonly yes: Said
  readonly no: Said
}

/** The sentence with its arguments; an argument that stands alone comes out as it was given. */
export function say(said: Said, given: readonly unknown[]): unknown {
  if (typeof said === 'string') return said
  if (typeof said === 'number') return given[said]
  if (!('if' in said)) return said.map(each => say(each, given)).join('')
  const [place, other] = said.if
  const isSo = given[place] === (typeof other === 'object' && other ? given[other[0]] : other)
  return say(isSo ? said.yes : said.no, given)
}
