import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/domain/canonical-json.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { publicationProblems } from '../../shared/domain/publishable.ts'
import type { QuestionnaireContent } from '../../shared/domain/questionnaires.ts'
import type { Context } from '../context.ts'
import type { Trx } from '../db/connect.ts'
import { AppError } from '../errors.ts'

/** Publishes a version for good and returns its id; its digest is SHA-256 of the content's canonical JSON. */
export async function publishVersion(
  ctx: Context,
  trx: Trx,
  organizationId: string,
  questionnaireId: string,
  number: number,
  content: QuestionnaireContent,
): Promise<string> {
  refuse(publicationProblems(content))
  const text = canonicalJson(content)
  const id = ctx.newId()
  await trx
    .insertInto('questionnaireVersion')
    .values({
      organizationId,
      id,
      questionnaireId,
      number,
      content: text,
      digest: createHash('sha256').update(text).digest('hex'),
      publishedAt: ctx.now(),
    })
    .execute()
  return id
}

/** Throws questionnaire.unpublishable with these problems, if there are any. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  throw new AppError('questionnaire.unpublishable', {}, problems.map(withPath))
}

/** By the part's id, because its place says nothing to whoever has moved it since. */
function withPath(problem: Problem) {
  const { field, item } = problem.params
  const path = [item, field].filter(Boolean).join('.')
  return path ? { ...problem, path } : problem
}
