import type { ImportSheet } from '../../shared/domain/import-sheets.ts'
import { recordAll } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { inScope, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { pauses } from './pause.ts'

/** A preview that nobody has applied for so long is given up: what it was to bring may hold contacts. */
export const KEPT_MS = 24 * 3_600_000
/** The work on a file says something every second; after such a silence its process is gone. */
export const SILENCE_MS = 120_000

export const OPEN_STATES = ['reading', 'checking', 'faulty', 'ready'] as const

/** Rows of one transaction: few enough that an answer coming in between hardly waits. */
const PIECE_ROWS = 1000

/** Ends the imports whose work has stopped, and those that nobody has applied in time. */
export async function endOld(ctx: Context, trx: Trx, { organizationId }: Pick<TenantScope, 'organizationId'>) {
  const now = ctx.now()
  const open = () =>
    trx.updateTable('importFile').where('organizationId', '=', organizationId).where('state', 'in', OPEN_STATES)
  await open()
    .set({ state: 'failed', failure: JSON.stringify({ code: 'file.interrupted', params: {} }) })
    .where('state', 'in', ['reading', 'checking'])
    .where('touchedAt', '<', now - SILENCE_MS)
    .execute()
  const ended = await open()
    .set({ state: 'abandoned' })
    .where('createdAt', '<', now - KEPT_MS)
    .returning('id')
    .execute()
  const entries = ended.map(({ id }) => ({
    ...{ action: 'import.abandoned', subjectKind: 'import', subjectId: id, organizationId },
    details: { expired: true },
  }))
  await recordAll(ctx, trx, { kind: 'platform', accountId: null }, entries)
}

/** Takes away what given up, failed and applied imports have left: a piece at a time, so that nobody waits for it. */
export async function clearEnded(ctx: Context, scope: TenantScope): Promise<void> {
  const pause = pauses()
  while (await inScope(ctx.db, scope, trx => clearPiece(trx, scope))) await pause()
}

/** Whether there may be more. */
async function clearPiece(trx: Trx, { organizationId }: TenantScope): Promise<boolean> {
  const ended = trx
    .selectFrom('importFile')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('state', 'not in', OPEN_STATES)
  const rows = () => trx.selectFrom('importRow').where('organizationId', '=', organizationId)
  const found = await rows().select(['importId', 'sheet']).where('importId', 'in', ended).limit(1).executeTakeFirst()
  if (found) await deletePiece(trx, organizationId, found)
  await trx
    .deleteFrom('importProblem')
    .where('organizationId', '=', organizationId)
    .where('importId', 'in', ended)
    .execute()
  return found !== undefined
}

/** The first rows of one sheet, found and taken away along their key. */
async function deletePiece(
  trx: Trx,
  organizationId: string,
  { importId, sheet }: { importId: string; sheet: ImportSheet },
): Promise<void> {
  const last = await trx
    .selectFrom('importRow')
    .select('row')
    .where('organizationId', '=', organizationId)
    .where('importId', '=', importId)
    .where('sheet', '=', sheet)
    .orderBy('row')
    .offset(PIECE_ROWS - 1)
    .limit(1)
    .executeTakeFirst()
  const piece = trx
    .deleteFrom('importRow')
    .where('organizationId', '=', organizationId)
    .where('importId', '=', importId)
    .where('sheet', '=', sheet)
  await (last ? piece.where('row', '<=', last.row) : piece).execute()
}

/** Organizations that have something to end or to take away. */
export function organizationsToClear(ctx: Context, organizationIds: readonly string[]): Promise<string[]> {
  const now = ctx.now()
  return readInScope(ctx.db, { kind: 'evaluator', organizationIds, accountId: '' }, async trx => {
    const rows = await trx
      .selectFrom('importFile')
      .select('organizationId')
      .where(({ and, eb, exists, or, selectFrom }) =>
        or([
          and([eb('state', 'in', OPEN_STATES), eb('createdAt', '<', now - KEPT_MS)]),
          and([eb('state', 'in', ['reading', 'checking']), eb('touchedAt', '<', now - SILENCE_MS)]),
          and([
            eb('state', 'not in', OPEN_STATES),
            exists(
              selectFrom('importRow')
                .select('importRow.row')
                .whereRef('importRow.organizationId', '=', 'importFile.organizationId')
                .whereRef('importRow.importId', '=', 'importFile.id'),
            ),
          ]),
        ]),
      )
      .distinct()
      .orderBy('organizationId')
      .execute()
    return rows.map(({ organizationId }) => organizationId)
  })
}
