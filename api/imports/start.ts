import type { ImportReply } from '../../shared/contract/imports.ts'
import type { ImportSheet } from '../../shared/domain/import-sheets.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { inScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { endOld, OPEN_STATES } from './clear.ts'
import { getImport } from './get.ts'
import { type Spooled, spool } from './spool.ts'
import { workOn } from './work-on.ts'

export interface Upload {
  readonly body: ReadableStream<Uint8Array> | null
  readonly name: string
  readonly sheet?: ImportSheet | undefined
}

/**
 * Takes a file in and begins to read it; another one that was open is given up. Throws body.too-large, import.empty,
 * import.old-excel.
 */
export async function startImport(ctx: Context, scope: TenantScope, upload: Upload): Promise<ImportReply> {
  const spooled = await spool(ctx, upload.body)
  const importId = ctx.newId()
  let kind: 'xlsx' | 'csv'
  try {
    kind = await kindOf(spooled)
    const { name } = upload
    await inScope(ctx.db, scope, trx => insert(ctx, trx, scope, { id: importId, name, kind, bytes: spooled.bytes }))
  } catch (error) {
    await spooled.file.close()
    throw error
  }
  void workOn(ctx, scope, { importId, kind, sheet: upload.sheet }, spooled)
  return getImport(ctx, scope, importId)
}

/** By the first bytes: names and types of files say what anybody likes. */
async function kindOf({ file, bytes }: Spooled): Promise<'xlsx' | 'csv'> {
  if (bytes === 0) throw new AppError('import.empty')
  const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0)
  const head = buffer.toString('hex')
  // The container of .xls, and of .xlsx behind a password.
  if (head === 'd0cf11e0a1b11ae1') throw new AppError('import.old-excel')
  return head.startsWith('504b0304') ? 'xlsx' : 'csv'
}

interface File {
  readonly id: string
  readonly name: string
  readonly kind: 'xlsx' | 'csv'
  readonly bytes: number
}

async function insert(ctx: Context, trx: Trx, scope: TenantScope, file: File): Promise<void> {
  const { organizationId, accountId } = scope
  await oneAfterTheOther(ctx, trx, organizationId)
  await endOld(ctx, trx, scope)
  await trx
    .updateTable('importFile')
    .set({ state: 'abandoned' })
    .where('organizationId', '=', organizationId)
    .where('state', 'in', OPEN_STATES)
    .execute()
  const now = ctx.now()
  await trx
    .insertInto('importFile')
    .values({ organizationId, accountId, ...file, state: 'reading', createdAt: now, touchedAt: now })
    .execute()
  const { id, kind, bytes } = file
  await record(ctx, trx, scope, {
    ...{ action: 'import.started', subjectKind: 'import', subjectId: id },
    details: { kind, bytes },
  })
}

/** Of several that come at once each takes the place of the one before; on SQLite there is one writer anyway. */
async function oneAfterTheOther(ctx: Context, trx: Trx, organizationId: string): Promise<void> {
  if (ctx.db.dialect !== 'postgres') return
  await trx.selectFrom('organization').select('id').where('id', '=', organizationId).forNoKeyUpdate().execute()
}
