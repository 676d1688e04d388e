import { type SqlBool, sql } from 'kysely'

/** One of these columns contains the text, whatever its case. */
export function contains(text: string, columns: readonly string[]) {
  const pattern = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const each = columns.map(column => sql`lower(${sql.ref(column)}) like ${pattern} escape '\\'`)
  return sql<SqlBool>`(${sql.join(each, sql` or `)})`
}
