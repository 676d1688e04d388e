import type { Context } from '../context.ts'

/** Keys never change and organizations are never deleted, so what was found once stays true. */
const known = new WeakMap<Context, Map<string, string>>()

/** The organization's id behind the first five characters of a link; undefined where no such key was given out. */
export async function findOrganizationIds(ctx: Context, keys: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const cache = known.get(ctx) ?? new Map<string, string>()
  known.set(ctx, cache)
  const missing = [...new Set(keys)].filter(key => !cache.has(key))
  if (missing.length === 0) return cache
  const rows = await ctx.db.reader
    .selectFrom('organization')
    .select(['id', 'key'])
    .where('key', 'in', missing)
    .execute()
  for (const row of rows) cache.set(row.key, row.id)
  return cache
}
