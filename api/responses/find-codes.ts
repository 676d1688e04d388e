import { CompiledQuery } from 'kysely'
import type { Code } from '../codes/find.ts'
import type { Dialect, Trx } from '../db/connect.ts'

const NEEDED = [
  ...(['organizationId', 'id', 'secretHash', 'kind', 'purpose', 'form', 'expiresAt', 'revokedAt'] as const),
  ...(['serviceId', 'windowId', 'staffId', 'clientId', 'serviceDay'] as const),
] as const

/** What an answer needs to know of its code. */
export type RatedCode = Pick<Code, (typeof NEEDED)[number]>

/** Which code a link means. */
export interface CodeKey {
  readonly organizationId: string
  readonly secretHash: string
}

const COLUMNS = NEEDED.map(name => `code.${name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}`).join(', ')

/**
 * One text for every number of codes, so that neither we nor the database work it out anew for each batch. PostgreSQL
 * locks as the foreign key does anyway, only earlier: no code ends between its reading and the answer. The order is
 * that in which who ends many codes holds them.
 */
const TEXTS: Record<Dialect, string> = {
  sqlite: `select ${COLUMNS} from json_each(?) as wanted cross join code
    on code.organization_id = wanted.value ->> 0 and code.secret_hash = wanted.value ->> 1`,
  postgres: `select ${COLUMNS} from json_array_elements($1::json) as wanted join code
    on code.organization_id = wanted ->> 0 and code.secret_hash = wanted ->> 1
    order by code.id for key share of code`,
}

/** The codes behind these links, by `keyOf`; one that isn't there is left out. */
export async function findRatedCodes(
  trx: Trx,
  dialect: Dialect,
  list: readonly CodeKey[],
): Promise<ReadonlyMap<string, RatedCode>> {
  const wanted = new Map(list.map(key => [keyOf(key), [key.organizationId, key.secretHash]]))
  const query = CompiledQuery.raw(TEXTS[dialect], [JSON.stringify([...wanted.values()])])
  const { rows } = await trx.executeQuery<RatedCode>(query)
  return new Map(rows.map(code => [keyOf(code), code]))
}

export function keyOf({ organizationId, secretHash }: CodeKey): string {
  return `${organizationId} ${secretHash}`
}
