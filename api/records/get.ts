import type { RecordReply } from '../../shared/contract/records.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import { decodeLevels } from '../../shared/domain/ratings.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { findVersions } from '../questionnaires/versions.ts'
import { type ReadTrx, readInScope } from '../scope/in-scope.ts'
import type { TenantScope } from '../scope/scope.ts'
import { maskedContact } from './contact.ts'
import { headsOf, type ResponseRow } from './heads.ts'
import { historyOf } from './history.ts'

/** One answer as it was asked and given, and everything said and done since. Throws not-found. */
export function getRecord(ctx: Context, scope: TenantScope, id: string): Promise<RecordReply> {
  const { organizationId } = scope
  return readInScope(ctx.db, scope, async trx => {
    const row = await findRow(trx, organizationId, id)
    if (!row) throw new AppError('not-found')
    const [head] = await headsOf(trx, organizationId, [row])
    const version = (await findVersions(ctx, trx, [organizationId], [row.versionId])).get(row.versionId)
    if (!head || !version) throw new Error(`An answer names a version that isn't there: ${row.versionId}`)
    return {
      ...head,
      questionnaire: version.content as RecordReply['questionnaire'],
      ratings: decodeLevels(version.content, row.levels),
      ...(await saidOf(trx, row)),
      answers: await answersOf(trx, row, version.content),
      events: await historyOf(trx, row),
      chain: await chainOf(trx, row),
      contact: await maskedContact(ctx, trx, scope, id),
    }
  })
}

export function findRow(trx: ReadTrx, organizationId: string, id: string): Promise<ResponseRow | undefined> {
  return trx
    .selectFrom('response')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
}

async function saidOf(trx: ReadTrx, { organizationId, id }: ResponseRow) {
  const texts = await trx
    .selectFrom('responseComment')
    .select(['kind', 'comment', 'writtenAt', 'erasedAt', 'publicationConsent'])
    .where('organizationId', '=', organizationId)
    .where('responseId', '=', id)
    .execute()
  const reasons = await trx
    .selectFrom('responseReason')
    .select(['tags', 'erasedAt'])
    .where('organizationId', '=', organizationId)
    .where('responseId', '=', id)
    .executeTakeFirst()
  const said = (kind: 'comment' | 'follow-up') => {
    const found = texts.find(each => each.kind === kind)
    if (!found) return null
    const { comment: text, writtenAt, erasedAt, publicationConsent } = found
    return { text, writtenAt, erasedAt, publicationConsent: publicationConsent === 1 }
  }
  return {
    comment: said('comment'),
    followUp: said('follow-up'),
    reasons: reasons ? { tags: reasons.tags?.split(' ').filter(Boolean) ?? null, erasedAt: reasons.erasedAt } : null,
  }
}

async function answersOf(
  trx: ReadTrx,
  { organizationId, id }: ResponseRow,
  { questions = [] }: QuestionnaireContent,
): Promise<RecordReply['answers']> {
  if (questions.length === 0) return []
  const rows = await trx
    .selectFrom('responseAnswer')
    .select(['questionId as question', 'answer as text', 'writtenAt', 'erasedAt'])
    .where('organizationId', '=', organizationId)
    .where('responseId', '=', id)
    .execute()
  return questions.flatMap(question => rows.filter(row => row.question === question.id))
}

const LONGEST_CHAIN = 50

/** The answer with all before and after it; empty where it was never given again. */
async function chainOf(trx: ReadTrx, row: ResponseRow): Promise<RecordReply['chain']> {
  const { organizationId } = row
  const chain = [row]
  for (let first = row; first.supersedes !== null && chain.length < LONGEST_CHAIN; ) {
    const earlier = await findRow(trx, organizationId, first.supersedes)
    if (!earlier) break
    chain.unshift(earlier)
    first = earlier
  }
  for (let last: ResponseRow | undefined = row; last && chain.length < LONGEST_CHAIN; ) {
    last = await trx
      .selectFrom('response')
      .selectAll()
      .where('organizationId', '=', organizationId)
      .where('supersedes', '=', last.id)
      .executeTakeFirst()
    if (last) chain.push(last)
  }
  if (chain.length === 1) return []
  const heads = await headsOf(trx, organizationId, chain)
  return heads.map(({ id, number, receivedAt, isNegative }) => ({ id, number, receivedAt, isNegative }))
}
