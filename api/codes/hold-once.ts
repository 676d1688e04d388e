import type { SelectQueryBuilder } from 'kysely'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { Tables } from '../db/tables/tables.ts'

type CodeQuery = SelectQueryBuilder<Tables, 'code', { id: string }>

/**
 * Before once-codes end: waits for ratings that have read one of them and are on their way, and lets no other begin. So
 * whoever gives out another code for the same matter or visit sees the rating, or the rating sees that its code has
 * ended. SQLite has one writer.
 */
export async function holdOnceCodes(
  ctx: Context,
  trx: Trx,
  organizationId: string,
  which: (codes: CodeQuery) => CodeQuery,
): Promise<void> {
  if (ctx.db.dialect !== 'postgres') return
  const once = trx
    .selectFrom('code')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('kind', '=', 'once')
    .where('revokedAt', 'is', null)
  // In the order of ids: of two who hold the same codes, neither has what the other one waits for.
  await which(once).orderBy('id').forUpdate().execute()
}
