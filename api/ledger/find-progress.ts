import type { Names } from '../../shared/domain/dimensions.ts'
import type { Context } from '../context.ts'
import type { MatterTable } from '../db/tables/ledger.ts'
import { parseToken } from '../keys/secrets.ts'
import { names, namesOrNull } from '../names.ts'
import { findOrganizationIds } from '../organizations/find-by-key.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'

/** What whoever holds the secret of a matter may know of it; nothing says whose it is. */
export interface FoundProgress {
  readonly organization: Names
  readonly number: string
  readonly service: Names
  /** The owner: 首问负责人. */
  readonly responsible: Names | undefined
  readonly stage: MatterTable['stage']
  /** When each stage was reached. */
  readonly days: Readonly<Partial<Record<Exclude<MatterTable['stage'], 'cancelled'>, string>>>
  readonly promisedOn: string | null
  readonly firstPromisedOn: string | null
  /** Those that the client may read, oldest first. */
  readonly notes: readonly { readonly day: string; readonly text: string }[]
  readonly outcome: string | null
  readonly isVoided: boolean
}

/** By organization key and secret; undefined for every unknown one alike. */
export async function findProgress(ctx: Context, token: string): Promise<FoundProgress | undefined> {
  const { organizationKey, secretHash } = parseToken(token)
  const organizationId = (await findOrganizationIds(ctx, [organizationKey])).get(organizationKey)
  if (!organizationId) return undefined
  return readInScope(ctx.db, { kind: 'intake', organizationIds: [organizationId] }, async trx => {
    const matter = await findMatter(trx, organizationId, secretHash)
    if (!matter) return undefined
    const { number, stage, promisedOn, firstPromisedOn, outcome } = matter
    return {
      ...{ number, stage, promisedOn, firstPromisedOn, outcome },
      organization: names(matter.organizationZh, matter.organizationEn),
      service: names(matter.serviceZh, matter.serviceEn),
      responsible: namesOrNull(matter.staffZh, matter.staffEn) ?? undefined,
      days: daysOf(matter),
      notes: await publicNotes(trx, organizationId, matter.id),
      isVoided: matter.voidedAt !== null,
    }
  })
}

function findMatter(trx: ReadTrx, organizationId: string, secretHash: string) {
  return trx
    .selectFrom('matter')
    .innerJoin('organization', 'organization.id', 'matter.organizationId')
    .innerJoin('service', join =>
      join.onRef('service.organizationId', '=', 'matter.organizationId').onRef('service.id', '=', 'matter.serviceId'),
    )
    .leftJoin('staff', join =>
      join.onRef('staff.organizationId', '=', 'matter.organizationId').onRef('staff.id', '=', 'matter.staffId'),
    )
    .select(['matter.id', 'matter.number', 'matter.stage', 'matter.promisedOn', 'matter.firstPromisedOn'])
    .select(['matter.askedOn', 'matter.commissionedOn', 'matter.acceptedOn', 'matter.startedOn'])
    .select(['matter.deliveredOn', 'matter.closedOn', 'matter.outcome', 'matter.voidedAt'])
    .select(['organization.nameZh as organizationZh', 'organization.nameEn as organizationEn'])
    .select(['service.nameZh as serviceZh', 'service.nameEn as serviceEn'])
    .select(['staff.nameZh as staffZh', 'staff.nameEn as staffEn'])
    .where('matter.organizationId', '=', organizationId)
    .where('matter.secretHash', '=', secretHash)
    .executeTakeFirst()
}

type Found = NonNullable<Awaited<ReturnType<typeof findMatter>>>

/** A cancelled matter has a last day too, but it wasn't closed. */
function daysOf(matter: Found): FoundProgress['days'] {
  const { askedOn, commissionedOn, acceptedOn, startedOn, deliveredOn, closedOn, stage } = matter
  const reached = {
    asked: askedOn,
    commissioned: commissionedOn,
    accepted: acceptedOn,
    started: startedOn,
    delivered: deliveredOn,
    closed: stage === 'closed' ? closedOn : null,
  }
  return Object.fromEntries(Object.entries(reached).filter(([, day]) => day !== null))
}

async function publicNotes(trx: ReadTrx, organizationId: string, matterId: string) {
  const facts = await trx
    .selectFrom('ledgerFact')
    .select(['day', 'details'])
    .where('organizationId', '=', organizationId)
    .where('subjectId', '=', matterId)
    .where('kind', '=', 'note')
    .orderBy('at')
    .orderBy('id')
    .execute()
  return facts.flatMap(({ day, details }) => {
    const { text, isPublic }: { text: string; isPublic: boolean } = JSON.parse(details)
    return isPublic ? [{ day, text }] : []
  })
}
