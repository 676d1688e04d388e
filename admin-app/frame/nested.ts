import type { Fields } from './use-form.ts'

/** A form's fields as the contract nests them, by their paths: steps.0.name.zh. What was left empty stays out. */
export function nested(fields: Fields): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const [path, text] of Object.entries(fields)) {
    if (text === undefined) continue
    const parts = path.split('.')
    const last = parts.pop() ?? ''
    let into = body
    parts.forEach((part, index) => {
      into[part] ??= /^\d+$/.test(parts[index + 1] ?? last) ? [] : {}
      into = into[part] as Record<string, unknown>
    })
    into[last] = text
  }
  return body
}
