import { setImmediate } from 'node:timers/promises'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import { CODES_PER_PRINT, type PrintFormat } from '../../shared/domain/print-formats.ts'
import type { PrintedCode, PrintedOrganization } from '../../shared/ui/print/printed-code.ts'
import { findPrintingRule, mayPrint, OWNER, type PrintingRule } from '../codes/may-print.ts'
import { codeSvg } from '../codes/picture.ts'
import { codeSecret, shortCode } from '../codes/secret.ts'
import { codeState } from '../codes/state.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { names, namesOrNull } from '../names.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { findPrintedOrganization } from './printed-organization.ts'

export interface Wanted {
  readonly format: PrintFormat
  readonly code?: string | undefined
  readonly batch?: string | undefined
  readonly part: number
}

/** What one print shows: at most CODES_PER_PRINT codes of all that match. */
export interface Prints {
  readonly organization: PrintedOrganization
  readonly codes: readonly PrintedCode[]
  readonly total: number
}

/**
 * Level Q on slips too: with a tenth of the symbol gone ZBar missed 188 of 480 codes of level M, and none of level Q,
 * whose 45 modules still fit on paper of 58 mm.
 */
const LEVEL = 'Q'
/** Pictures drawn before others get their turn. */
const DRAWN_AT_ONCE = 20

/**
 * The codes that can still be used, of those that the caller may carry away. Throws not-found, role.forbidden, and for
 * a single code why it can't be used.
 */
export async function findPrints(ctx: Context, scope: TenantScope, wanted: Wanted): Promise<Prints> {
  const { organization, rows, total } = await readInScope(ctx.db, scope, async trx => {
    const rule = await findPrintingRule(trx, scope)
    await refuse(ctx, trx, scope, wanted, rule)
    const found = matching(ctx, trx, scope, wanted, rule)
    const { n } = await found.select(select => select.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
    const page = found.limit(CODES_PER_PRINT).offset((wanted.part - 1) * CODES_PER_PRINT)
    return {
      organization: await findPrintedOrganization(trx, scope.organizationId),
      rows: await withNames(page).orderBy('code.id').execute(),
      total: n,
    }
  })
  const codes: PrintedCode[] = []
  for (const [index, row] of rows.entries()) {
    if (index % DRAWN_AT_ONCE === DRAWN_AT_ONCE - 1) await setImmediate()
    codes.push(await printed(ctx, organization.key, row))
  }
  return { organization, codes, total }
}

/** Says why there is nothing to print, where that is for the caller to know. */
async function refuse(ctx: Context, trx: ReadTrx, scope: TenantScope, { code, batch }: Wanted, rule: PrintingRule) {
  const first = await withOwner(trx, scope)
    .select(['code.id', codeState(ctx.now()).as('state'), OWNER.as('ownerId')])
    .$if(code !== undefined, query => query.where('code.id', '=', code ?? ''))
    .$if(batch !== undefined, query => query.where('code.batchId', '=', batch ?? ''))
    .limit(1)
    .executeTakeFirst()
  if (!first) throw new AppError('not-found')
  if (code === undefined) return
  if (!mayPrint(rule, first)) throw new AppError('role.forbidden')
  if (first.state !== 'open') throw new AppError(`code.${first.state}`)
}

function withOwner(trx: ReadTrx, { organizationId }: TenantScope) {
  return trx
    .selectFrom('code')
    .leftJoin('matter', join =>
      join.onRef('matter.organizationId', '=', 'code.organizationId').onRef('matter.id', '=', 'code.matterId'),
    )
    .leftJoin('visit', join =>
      join.onRef('visit.organizationId', '=', 'code.organizationId').onRef('visit.id', '=', 'code.visitId'),
    )
    .where('code.organizationId', '=', organizationId)
}

function matching(ctx: Context, trx: ReadTrx, scope: TenantScope, { code, batch }: Wanted, rule: PrintingRule) {
  return withOwner(trx, scope)
    .where(codeState(ctx.now()), '=', 'open')
    .$if(code !== undefined, query => query.where('code.id', '=', code ?? ''))
    .$if(batch !== undefined, query => query.where('code.batchId', '=', batch ?? ''))
    .$if(rule !== 'all', query => query.where(OWNER, '=', rule === 'all' ? '' : rule.ownerId))
}

function withNames(query: ReturnType<typeof matching>) {
  return query
    .leftJoin('service', join =>
      join.onRef('service.organizationId', '=', 'code.organizationId').onRef('service.id', '=', 'code.serviceId'),
    )
    .leftJoin('serviceWindow', join =>
      join
        .onRef('serviceWindow.organizationId', '=', 'code.organizationId')
        .onRef('serviceWindow.id', '=', 'code.windowId'),
    )
    .leftJoin('staff', join =>
      join.onRef('staff.organizationId', '=', 'code.organizationId').onRef('staff.id', '=', 'code.staffId'),
    )
    .selectAll('code')
    .select(['service.nameZh as serviceZh', 'service.nameEn as serviceEn'])
    .select(['serviceWindow.nameZh as windowZh', 'serviceWindow.nameEn as windowEn'])
    .select(['staff.nameZh as staffZh', 'staff.nameEn as staffEn'])
}

type Row = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number]

async function printed(ctx: Context, key: string, row: Row): Promise<PrintedCode> {
  const url = `${ctx.config.publicUrl}/s/${key}${codeSecret(ctx, row.organizationId, row.id)}`
  const qrSvg = await codeSvg(url, LEVEL)
  return {
    ...{ kind: row.kind, form: row.form, url, qrSvg, isTest: row.purpose === 'test' },
    label: namesOrNull(row.labelZh, row.labelEn) ?? undefined,
    service: row.serviceZh === null ? undefined : names(row.serviceZh, row.serviceEn),
    window: row.windowZh === null ? undefined : names(row.windowZh, row.windowEn),
    staff: row.staffZh === null ? undefined : names(row.staffZh, row.staffEn),
    reference: row.reference ?? undefined,
    serviceDay: row.serviceDay ?? undefined,
    // The instant at which the day ends belongs to the next one.
    until: row.kind === 'once' && row.expiresAt !== null ? businessDayOf(row.expiresAt - 1) : undefined,
    shortCode: shortCode(row.secretHash),
    modules: Number(/viewBox="0 0 (\d+) /.exec(qrSvg)?.[1]),
  }
}
