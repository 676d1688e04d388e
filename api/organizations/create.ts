import type { Names, ServiceFunction } from '../../shared/domain/dimensions.ts'
import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { organizationKey } from '../keys/base62.ts'
import { addBuiltInQuestionnaires } from '../questionnaires/add-built-in.ts'
import { enterOrganization } from '../scope/in-scope.ts'
import type { PlatformScope } from '../scope/scope.ts'

export interface NewOrganization {
  readonly name: Names
  readonly function: ServiceFunction
}

const KEY_TRIES = 5

/** Makes an organization ready to be rated: with its key and the built-in questionnaires, the short ones in use. */
export async function createOrganization(
  ctx: Context,
  trx: Trx,
  scope: PlatformScope,
  wanted: NewOrganization,
): Promise<string> {
  const id = ctx.newId()
  await insert(ctx, trx, id, wanted)
  await enterOrganization(ctx.db, trx, id)
  await addBuiltInQuestionnaires(ctx, trx, id)
  await record(ctx, trx, scope, {
    action: 'organization.created',
    subjectKind: 'organization',
    subjectId: id,
    organizationId: id,
    details: { name: wanted.name, function: wanted.function },
  })
  return id
}

async function insert(ctx: Context, trx: Trx, id: string, wanted: NewOrganization): Promise<void> {
  for (let tries = 0; tries < KEY_TRIES; tries++) {
    const inserted = await trx
      .insertInto('organization')
      .values({
        id,
        key: organizationKey(ctx.random(8)),
        nameZh: wanted.name.zh,
        nameEn: wanted.name.en ?? null,
        function: wanted.function,
        createdAt: ctx.now(),
      })
      .onConflict(conflict => conflict.column('key').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (inserted) return
  }
  throw new AppError('organization.key-exhausted')
}
