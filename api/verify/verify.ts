import type { Database } from '../db/connect.ts'
import type { KeyRing } from '../keys/key-ring.ts'
import { readInScope } from '../scope/in-scope.ts'
import { checkDaily } from './check-daily.ts'
import { checkParts, type Parts } from './check-parts.ts'
import { checkResponses } from './check-responses.ts'
import { checkVersions } from './check-versions.ts'
import type { Report } from './difference.ts'

/** How much was looked at. */
export interface Verified {
  organizations: number
  versions: number
  responses: number
  parts: Parts
  dailyRows: number
}

/**
 * Holds every answer, and what was said after it, against its commitment, and every daily sum against a recount: one
 * organization after the other, each in one snapshot, so that a server may go on meanwhile. Reads only, and keeps no
 * more than a month's groups.
 */
export async function verify(db: Database, report: Report, ring?: KeyRing): Promise<Verified> {
  const total: Verified = {
    organizations: 0,
    versions: 0,
    responses: 0,
    parts: { checked: 0, erased: 0, sealed: 0 },
    dailyRows: 0,
  }
  for (let id = await nextOrganization(db, ''); id !== undefined; id = await nextOrganization(db, id)) {
    const organizationId = id
    await readInScope(db, { kind: 'intake', organizationIds: [organizationId] }, async trx => {
      const versions = await checkVersions(trx, organizationId, report)
      total.versions += versions.size
      total.responses += await checkResponses(trx, organizationId, versions, report)
      await checkParts(trx, { organizationId, report, ring, parts: total.parts })
      total.dailyRows += await checkDaily(trx, organizationId, versions, report)
    })
    total.organizations++
  }
  return total
}

async function nextOrganization(db: Database, after: string): Promise<string | undefined> {
  const row = await db.reader
    .selectFrom('organization')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .executeTakeFirst()
  return row?.id
}
