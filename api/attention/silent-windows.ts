import type { AttentionReply } from '../../shared/contract/attention.ts'
import { dayStartMs } from '../../shared/domain/business-day.ts'
import { names } from '../names.ts'
import type { ReadTrx } from '../scope/in-scope.ts'

/**
 * Windows that could have been rated since the day `since` but weren't: with a live poster that hung before. Days of
 * service decide, so one look at the days since is enough, however many answers there are.
 */
export async function silentWindows(
  trx: ReadTrx,
  organizationId: string,
  since: string,
  nowMs: number,
): Promise<Pick<AttentionReply, 'silentWindows' | 'watchedWindows'>> {
  const heard = await trx
    .selectFrom('response')
    .innerJoin('code', join =>
      join.onRef('code.organizationId', '=', 'response.organizationId').onRef('code.id', '=', 'response.codeId'),
    )
    .select('response.windowId')
    .distinct()
    .where('response.organizationId', '=', organizationId)
    .where('response.day', '>', since)
    .where('response.windowId', 'is not', null)
    .where('code.purpose', '=', 'live')
    .execute()
  const ids = new Set(heard.map(row => row.windowId))
  const rateable = await trx
    .selectFrom('serviceWindow as w')
    .innerJoin('code', join =>
      join.onRef('code.organizationId', '=', 'w.organizationId').onRef('code.windowId', '=', 'w.id'),
    )
    .select(['w.id', 'w.nameZh', 'w.nameEn'])
    .distinct()
    .where('w.organizationId', '=', organizationId)
    .where('w.retiredAt', 'is', null)
    .where('code.kind', '=', 'standing')
    .where('code.purpose', '=', 'live')
    .where('code.revokedAt', 'is', null)
    .where(eb => eb.or([eb('code.expiresAt', 'is', null), eb('code.expiresAt', '>', nowMs)]))
    .where('code.createdAt', '<', dayStartMs(since))
    .orderBy('w.nameZh')
    .orderBy('w.id')
    .execute()
  const silent = rateable.filter(row => !ids.has(row.id))
  const lastDays = await lastDaysOf(
    trx,
    organizationId,
    silent.map(row => row.id),
  )
  return {
    silentWindows: silent.map(row => ({
      id: row.id,
      name: names(row.nameZh, row.nameEn),
      lastDay: lastDays.get(row.id) ?? null,
    })),
    watchedWindows: rateable.length,
  }
}

async function lastDaysOf(trx: ReadTrx, organizationId: string, windows: readonly string[]) {
  if (windows.length === 0) return new Map<string, string>()
  const rows = await trx
    .selectFrom('response')
    .innerJoin('code', join =>
      join.onRef('code.organizationId', '=', 'response.organizationId').onRef('code.id', '=', 'response.codeId'),
    )
    .select(eb => ['response.windowId', eb.fn.max('response.day').as('lastDay')])
    .where('response.organizationId', '=', organizationId)
    .where('response.windowId', 'in', windows)
    .where('code.purpose', '=', 'live')
    .groupBy('response.windowId')
    .execute()
  return new Map(rows.map(row => [row.windowId ?? '', row.lastDay]))
}
