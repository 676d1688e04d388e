import type { TextAnswers } from '../../shared/contract/receipts.ts'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'
import { commitment } from '../keys/secrets.ts'
import { inScope, reading } from '../scope/in-scope.ts'
import { getHeld, getReceiptKey, type HeldResponse, intakeScope } from './held.ts'
import { contentOf } from './version-of.ts'

const SALT_BYTES = 32

/**
 * Keeps what was answered in words to questions of the version, all of it or nothing. Each answer is written once;
 * sending the same text again changes nothing, another text is a conflict.
 */
export async function answerQuestions(ctx: Context, token: string, { answers }: TextAnswers): Promise<void> {
  const key = await getReceiptKey(ctx, token)
  await inScope(ctx.db, intakeScope(key), async trx => {
    const held = await getHeld(reading(trx), key)
    const { questions = [] } = await contentOf(ctx, reading(trx), held)
    const unknown = Object.keys(answers).filter(id => !questions.some(question => question.id === id))
    if (unknown.length > 0) throw new AppError('body.invalid', {}, unknown.map(noSuchQuestion))
    for (const [questionId, answer] of Object.entries(answers)) await keep(ctx, trx, held, questionId, answer)
  })
}

async function keep(ctx: Context, trx: Trx, held: HeldResponse, questionId: string, answer: string): Promise<void> {
  const { organizationId, id: responseId } = held
  const inserted = await trx
    .insertInto('responseAnswer')
    .values(answerRow(ctx, { organizationId, responseId, questionId }, answer))
    .onConflict(conflict => conflict.doNothing())
    .returning('questionId')
    .executeTakeFirst()
  if (inserted) return
  const earlier = await trx
    .selectFrom('responseAnswer')
    .select('answer')
    .where('organizationId', '=', organizationId)
    .where('responseId', '=', responseId)
    .where('questionId', '=', questionId)
    .executeTakeFirst()
  if (earlier?.answer !== answer) throw new AppError('comment.written', { question: questionId })
}

/** What was said, with a commitment of its own. */
function answerRow(ctx: Context, of: Omit<Answered, 'answer'>, answer: string) {
  const salt = ctx.random(SALT_BYTES).toString('base64url')
  const fact = answerFact({ ...of, answer })
  return { ...of, answer, salt, writtenAt: ctx.now(), commitment: commitment(salt, fact) }
}

interface Answered {
  readonly organizationId: string
  readonly responseId: string
  readonly questionId: string
  readonly answer: string
}

/** What the commitment of an answer in words binds us to. */
export function answerFact({ organizationId, responseId, questionId, answer }: Answered): string {
  return canonicalJson({
    ...{ v: 1, organization: organizationId, response: responseId },
    ...{ question: questionId, text: answer },
  })
}

function noSuchQuestion(id: string) {
  return { code: 'field.choice', path: `answers.${id}`, params: {} }
}
