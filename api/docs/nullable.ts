interface Part {
  readonly $ref?: string
  readonly type?: unknown
}

/**
 * The generator writes a reference that may be null as `allOf` of the reference and a type with null, which null never
 * satisfies. Here it becomes what the checks mean: either of both.
 */
export function eitherNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(eitherNull)
  if (typeof value !== 'object' || value === null) return value
  const { allOf, ...rest } = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, eitherNull(each)]))
  if (allOf === undefined) return rest
  const parts = allOf as readonly Part[]
  const mayBeNull = parts.some(({ type }) => Array.isArray(type) && type.includes('null'))
  if (!mayBeNull) return { ...rest, allOf }
  const { type: _, ...more }: Part = Object.assign({}, ...parts.filter(part => part.$ref === undefined))
  return { ...rest, ...more, anyOf: [...parts.filter(part => part.$ref !== undefined), { type: 'null' }] }
}
