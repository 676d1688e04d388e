import { setImmediate as turn } from 'node:timers/promises'
import type { Names, ServiceFunction } from '../../shared/domain/dimensions.ts'
import type { Period } from '../../shared/domain/period.ts'
import type { Scheme } from '../../shared/domain/scheme.ts'
import type { Context } from '../context.ts'
import { names } from '../names.ts'
import { yearFigure } from '../satisfaction/year-figure.ts'
import { inScope, type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { EvaluatorScope } from '../scope/scope.ts'
import { parseStored, type StoredFigure, storedFigureOf } from './stored-figure.ts'

/** An organization with its year's figure. */
export interface ComparedOrganization {
  readonly organization: { readonly id: string; readonly name: Names; readonly function: ServiceFunction }
  readonly computedAt: number
  readonly figure: StoredFigure
}

/** Small enough that whoever gives up waiting for many finds most of them done the next time. */
const STORED_TOGETHER = 10

interface Wanted {
  readonly period: Period
  readonly scheme: Scheme
}

interface Fresh {
  readonly stamp: number
  readonly computedAt: number
  readonly figure: StoredFigure
}

/**
 * The year of every organization of the list: one SELECT where nothing has changed; where answers have, only their
 * organizations are worked out again, each from one snapshot that its stamp belongs to, and put on the shelf. The
 * embedded driver answers at once, so other requests get a turn only where it is given to them.
 */
export async function yearFigures(
  ctx: Context,
  scope: EvaluatorScope,
  wanted: Wanted,
): Promise<ComparedOrganization[]> {
  if (scope.organizationIds.length === 0) return []
  const rows = await readInScope(ctx.db, scope, trx => readShelf(trx, scope.organizationIds, wanted))
  const fresh = new Map<string, Fresh>()
  const all: ComparedOrganization[] = []
  for (const row of rows) {
    const organization = { id: row.id, name: names(row.nameZh, row.nameEn), function: row.function }
    const isGood = row.body !== null && row.figureStamp === (row.stamp ?? 0)
    const stored = isGood && row.body !== null ? parseStored(row.body) : undefined
    if (stored) {
      all.push({ organization, computedAt: row.computedAt ?? 0, figure: stored })
      continue
    }
    await turn()
    const made = await workOut(ctx, scope, row.id, wanted)
    fresh.set(row.id, made)
    all.push({ organization, computedAt: made.computedAt, figure: made.figure })
    if (fresh.size < STORED_TOGETHER) continue
    await store(ctx, fresh, wanted)
    fresh.clear()
  }
  await store(ctx, fresh, wanted)
  return all
}

function readShelf(trx: ReadTrx, organizationIds: readonly string[], { period, scheme }: Wanted) {
  return trx
    .selectFrom('organization')
    .leftJoin('figureStamp', join =>
      join.onRef('figureStamp.organizationId', '=', 'organization.id').on('figureStamp.year', '=', period.year),
    )
    .leftJoin('figure', join =>
      join
        .onRef('figure.organizationId', '=', 'organization.id')
        .on('figure.year', '=', period.year)
        .on('figure.scheme', '=', nameOf(scheme)),
    )
    .select(['organization.id', 'organization.nameZh', 'organization.nameEn', 'organization.function'])
    .select(['figureStamp.stamp', 'figure.stamp as figureStamp', 'figure.computedAt', 'figure.body'])
    .where('organization.id', 'in', organizationIds)
    .orderBy('organization.id')
    .execute()
}

/** Each in a transaction of its own: whoever else wants to read meanwhile gets a turn. */
function workOut(ctx: Context, scope: EvaluatorScope, organizationId: string, wanted: Wanted): Promise<Fresh> {
  return readInScope(ctx.db, scope, async trx => {
    const row = await trx
      .selectFrom('figureStamp')
      .select('stamp')
      .where('organizationId', '=', organizationId)
      .where('year', '=', wanted.period.year)
      .executeTakeFirst()
    const year = await yearFigure(ctx, trx, organizationId, wanted.period, wanted.scheme)
    return { stamp: row?.stamp ?? 0, computedAt: ctx.now(), figure: storedFigureOf(year, wanted.scheme) }
  })
}

/** In key order, and never over a figure of later answers. */
async function store(ctx: Context, fresh: ReadonlyMap<string, Fresh>, { period, scheme }: Wanted): Promise<void> {
  if (fresh.size === 0) return
  const organizationIds = [...fresh.keys()].sort()
  const rows = [...fresh]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([organizationId, { stamp, computedAt, figure }]) => ({
      ...{ organizationId, stamp, computedAt, year: period.year, scheme: nameOf(scheme) },
      body: JSON.stringify(figure),
    }))
  await inScope(ctx.db, { kind: 'figures', organizationIds }, trx =>
    trx
      .insertInto('figure')
      .values(rows)
      .onConflict(conflict =>
        conflict
          .columns(['organizationId', 'year', 'scheme'])
          .doUpdateSet(of => ({
            stamp: of.ref('excluded.stamp'),
            computedAt: of.ref('excluded.computedAt'),
            body: of.ref('excluded.body'),
          }))
          .whereRef('figure.stamp', '<=', 'excluded.stamp'),
      )
      .execute(),
  )
}

function nameOf(scheme: Scheme): string {
  return `${scheme.id}@${scheme.version}`
}
