import type { Fields } from '../frame/use-form.ts'

type Before = Readonly<Record<string, string | null | undefined>>

/** Only what differs from before: what is sent names the fields that change; null where one was emptied. */
export function changedFields(before: Before, fields: Fields): Record<string, string | null> {
  const pairs = Object.entries(before).map(([name, value]) => [name, value ?? null, fields[name] ?? null] as const)
  return Object.fromEntries(pairs.flatMap(([name, old, now]) => (old === now ? [] : [[name, now]])))
}
