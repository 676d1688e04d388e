import { inScope } from '../../api/scope/in-scope.ts'
import { openSession } from '../../api/sessions/open.ts'
import type { JourneyWorld } from './journey-world.ts'

/** A session of the installation's administrator, for requests beside the browser. */
export async function openSessionOf({ world }: JourneyWorld): Promise<string> {
  const { id } = await world.owner.selectFrom('account').select('id').orderBy('createdAt').executeTakeFirstOrThrow()
  const token = await inScope(world.ctx.db, { kind: 'accounts' }, trx => openSession(world.ctx, trx, id))
  return `__Host-manyi=${token}`
}
