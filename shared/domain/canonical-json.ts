const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * RFC 8785 canonical JSON of plain data: members sorted by UTF-16 code units, ECMAScript numbers, no white space.
 * Throws TypeError on what JSON can't say unchanged: undefined, NaN, infinities, bigint, functions, class instances
 * (Date, Map), lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (LONE_SURROGATE.test(value)) throw new TypeError('lone surrogate in canonical JSON')
      return JSON.stringify(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} in canonical JSON`)
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value)
    default:
      throw new TypeError(`${typeof value} in canonical JSON`)
  }
}

function canonicalArray(values: readonly unknown[]): string {
  let text = '['
  for (let index = 0; index < values.length; index++) {
    text += (index === 0 ? '' : ',') + canonicalJson(values[index])
  }
  return `${text}]`
}

function canonicalObject(object: object): string {
  const prototype = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('class instance in canonical JSON')
  // The default order of sort() is that of UTF-16 code units, as RFC 8785 3.2.3 asks.
  const names = Object.keys(object).sort()
  let text = '{'
  for (const name of names) {
    const member = (object as Record<string, unknown>)[name]
    text += `${text === '{' ? '' : ','}${canonicalJson(name)}:${canonicalJson(member)}`
  }
  return `${text}}`
}
