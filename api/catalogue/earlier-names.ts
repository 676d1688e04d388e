import type { EarlierName } from '../../shared/contract/catalogue.ts'
import type { Names } from '../../shared/domain/dimensions.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import type { EarlierNameTable } from '../db/tables/catalogue.ts'
import { names } from '../names.ts'
import type { ReadTrx } from '../scope/in-scope.ts'

const LONGEST_LIST = 100

export interface Renamed {
  readonly organizationId: string
  readonly subjectKind: EarlierNameTable['subjectKind']
  readonly subjectId: string
  readonly accountId: string | null
}

/** Keeps what something was called until now, in the transaction that renames it. */
export async function keepEarlierName(ctx: Context, trx: Trx, renamed: Renamed, name: Names): Promise<void> {
  const was = { nameZh: name.zh, nameEn: name.en ?? null, until: ctx.now() }
  await trx
    .insertInto('earlierName')
    .values({ ...renamed, id: ctx.newId(), ...was })
    .execute()
}

/** Newest first, with who renamed it. */
export async function earlierNamesOf(trx: ReadTrx, organizationId: string, subjectId: string): Promise<EarlierName[]> {
  const rows = await trx
    .selectFrom('earlierName')
    .leftJoin('account', 'account.id', 'earlierName.accountId')
    .select(['earlierName.nameZh', 'earlierName.nameEn', 'earlierName.until', 'account.name as by'])
    .where('earlierName.organizationId', '=', organizationId)
    .where('earlierName.subjectId', '=', subjectId)
    .orderBy('earlierName.until', 'desc')
    .orderBy('earlierName.id', 'desc')
    .limit(LONGEST_LIST)
    .execute()
  return rows.map(({ nameZh, nameEn, until, by }) => ({ name: names(nameZh, nameEn), until, by }))
}
