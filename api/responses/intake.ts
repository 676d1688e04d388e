import type { Context } from '../context.ts'
import { isStorageTrouble } from '../db/trouble.ts'
import { AppError } from '../errors.ts'
import { findOrganizationIds } from '../organizations/find-by-key.ts'
import { inScope } from '../scope/in-scope.ts'
import { type Batcher, createBatcher } from './batcher.ts'
import type { Receipt } from './receipt.ts'
import type { Submission } from './submission.ts'
import { type Addressed, type Outcome, submitResponses } from './submit.ts'

/** The one way in for answers: returns after the durable commit, or throws why nothing was stored. */
export type Intake = (submission: Submission) => Promise<Receipt>

/** Measured: two lanes keep PostgreSQL busy without meeting each other; SQLite has one writer. */
const LANES = { sqlite: 1, postgres: 2 } as const
const LONGEST_BATCH = 256

export function createIntake(ctx: Context): Intake {
  const batcher = createBatcher(
    { lanes: LANES[ctx.db.dialect], longest: LONGEST_BATCH },
    (list: readonly Addressed[]) => store(ctx, list),
  )
  return async submission => {
    const outcome = await submit(ctx, batcher, submission)
    if (outcome instanceof Error) throw outcome
    return outcome
  }
}

/** An outcome, or what the database itself had against this one answer. */
type Settled = Outcome | Error

async function submit(ctx: Context, batcher: Batcher<Addressed, Settled>, submission: Submission): Promise<Settled> {
  const { organizationKey } = submission
  const organizationId = (await findOrganizationIds(ctx, [organizationKey])).get(organizationKey)
  if (!organizationId) return new AppError('code.unknown')
  return batcher.add({ ...submission, organizationId })
}

/** A list that fails for a reason of its own data is split, so that one answer never takes others with it. */
async function store(ctx: Context, list: readonly Addressed[]): Promise<Settled[]> {
  const organizationIds = [...new Set(list.map(each => each.organizationId))]
  try {
    return await inScope(ctx.db, { kind: 'intake', organizationIds }, trx => submitResponses(ctx, trx, list))
  } catch (error) {
    if (isStorageTrouble(error)) throw error
    if (list.length === 1) return [error instanceof Error ? error : new Error(String(error))]
    const middle = list.length >> 1
    return [...(await store(ctx, list.slice(0, middle))), ...(await store(ctx, list.slice(middle)))]
  }
}
