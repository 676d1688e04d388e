import type { Insertable } from 'kysely'
import type { MatterReply, NewMatter } from '../../shared/contract/ledger.ts'
import { businessDayOf } from '../../shared/domain/business-day.ts'
import type { Context } from '../context.ts'
import type { MatterTable } from '../db/tables/ledger.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { addFact, refuseDetails } from './facts.ts'
import { readMatter } from './get-matter.ts'
import { madeNumber } from './numbers.ts'
import { progressSecretHash } from './progress-secret.ts'
import { announceServices } from './stamps.ts'
import { orNumberTaken } from './taken.ts'
import { checkDays, checkTargets } from './targets.ts'

/** Somebody asks for something, and somebody owns it from now on (首问负责). Throws body.invalid, number.taken. */
export function enterMatter(ctx: Context, scope: TenantScope, wanted: NewMatter): Promise<MatterReply> {
  const { organizationId } = scope
  const { title, askedOn, staffId } = wanted
  refuseDetails({ title })
  checkDays(businessDayOf(ctx.now()), { askedOn })
  return inScope(ctx.db, scope, async trx => {
    await checkTargets(ctx, trx, organizationId, wanted)
    await announceServices(trx, organizationId, 'matter', [])
    const row = matterRow(ctx, organizationId, wanted)
    await orNumberTaken(trx.insertInto('matter').values(row).execute())
    await addFact(ctx, trx, scope, {
      ...{ subjectKind: 'matter', subjectId: row.id, kind: 'asked', day: askedOn, staffId },
      details: { number: row.number },
    })
    return readMatter(ctx, reading(trx), scope, row.id)
  })
}

/** A matter as it is stored when it is asked for; what happened since comes on top. */
export function matterRow(
  ctx: Context,
  organizationId: string,
  wanted: Omit<NewMatter, 'staffId'> & { staffId: string | null },
) {
  const id = ctx.newId()
  const now = ctx.now()
  const { clientId, serviceId, windowId, staffId, title, askedOn } = wanted
  return {
    ...{ organizationId, id, number: wanted.number ?? madeNumber('BJ', id, askedOn) },
    secretHash: progressSecretHash(ctx, organizationId, id),
    ...{ clientId, serviceId, windowId: windowId ?? null, staffId, title: title ?? null },
    ...{ stage: 'asked', askedOn, enteredAt: now, updatedAt: now },
  } satisfies Insertable<MatterTable>
}
