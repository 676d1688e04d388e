import type { Selectable } from 'kysely'
import { decodeLevels } from '../../shared/domain/ratings.ts'
import type { ResponseTable } from '../db/tables/responses.ts'
import { commitment } from '../keys/secrets.ts'
import { canonicalFact } from '../responses/draft.ts'
import type { ReadTrx } from '../scope/in-scope.ts'
import type { CheckedVersion } from './check-versions.ts'
import type { Report } from './difference.ts'

const PAGE = 1000

/** Every answer in the order of ids: its levels against its version, its fact against its commitment. */
export async function checkResponses(
  trx: ReadTrx,
  organizationId: string,
  versions: ReadonlyMap<string, CheckedVersion>,
  report: Report,
): Promise<number> {
  let checked = 0
  let last = ''
  for (;;) {
    const rows = await page(trx, organizationId, last)
    for (const row of rows) {
      const what = trouble(row, versions.get(row.versionId))
      if (what) report({ ...what, organizationId, row: row.id })
    }
    checked += rows.length
    if (rows.length < PAGE) return checked
    last = rows[PAGE - 1]?.id ?? last
  }
}

function page(trx: ReadTrx, organizationId: string, after: string) {
  return trx
    .selectFrom('response')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(PAGE)
    .execute()
}

function trouble(row: Selectable<ResponseTable>, version: CheckedVersion | undefined) {
  if (!version) return { kind: 'version', what: `version ${row.versionId} isn't there` } as const
  if (!fits(version, row.levels)) {
    return { kind: 'levels', what: `levels ${row.levels} don't fit version ${row.versionId}` } as const
  }
  const wanted = commitment(row.salt, canonicalFact(row.organizationId, row, version.digest))
  return wanted === row.commitment
    ? undefined
    : ({ kind: 'commitment', what: 'the row is not what was stored' } as const)
}

/** Whether a stored string rates the items of its version. */
export function fits({ content }: CheckedVersion, levels: string): boolean {
  if (!content) return false
  try {
    decodeLevels(content, levels)
    return true
  } catch {
    return false
  }
}
