import { HTTPException } from 'hono/http-exception'
import type { ErrorReply } from '../../shared/contract/errors.ts'
import { ERROR_TEXTS, PROBLEM_TEXTS } from '../../shared/texts/errors.ts'
import { fill } from '../../shared/texts/fill.ts'
import type { Language } from '../../shared/texts/language.ts'
import { questionnaireProblem } from '../../shared/texts/questionnaire-problems.ts'
import { isStorageTrouble } from '../db/trouble.ts'
import { AppError } from '../errors.ts'
import type { AppContext } from './env.ts'
import { ERROR_STATUS } from './error-status.ts'

const RETRY_AFTER_S = 2

/** Any failure as one that has a code: what nobody foresaw is logged and says nothing about itself. */
export function appErrorOf(error: unknown, c: AppContext): AppError {
  if (error instanceof AppError) return error
  if (error instanceof HTTPException && error.status === 400) return new AppError('body.invalid-json')
  const where = { method: c.req.method, route: c.req.routePath, error: describe(error) }
  if (isStorageTrouble(error)) {
    c.get('ctx').log.error(where, 'storage is in trouble')
    return new AppError('storage.unavailable')
  }
  c.get('ctx').log.error(where, 'unforeseen error')
  return new AppError('internal')
}

/** The JSON reply of a failure, in the caller's language. */
export function errorReply(error: unknown, c: AppContext): Response {
  const found = appErrorOf(error, c)
  setRetryAfter(c, found)
  return c.json(bodyOf(found, c.get('lang') ?? 'zh'), ERROR_STATUS[found.code])
}

export function setRetryAfter(c: AppContext, error: AppError): void {
  const { seconds, minutes } = error.params
  const wait = seconds ?? (minutes === undefined ? undefined : Number(minutes) * 60)
  if (wait !== undefined) c.header('retry-after', String(wait))
  else if (ERROR_STATUS[error.code] === 503) c.header('retry-after', String(RETRY_AFTER_S))
}

export function messageOf(error: AppError, lang: Language): string {
  return fill(ERROR_TEXTS[error.code][lang], error.params)
}

function bodyOf(error: AppError, lang: Language): ErrorReply {
  const body = { code: error.code, params: { ...error.params }, message: messageOf(error, lang) }
  if (error.problems.length === 0) return body
  const problems = error.problems.map(each => ({ ...each, message: problemMessage(each, lang) }))
  return { ...body, problems }
}

export function problemMessage(problem: AppError['problems'][number], lang: Language): string {
  const ofQuestionnaire = questionnaireProblem(problem, lang)
  if (ofQuestionnaire !== undefined) return ofQuestionnaire
  const sentence = PROBLEM_TEXTS[problem.code] ?? PROBLEM_TEXTS['field.invalid']
  return fill(sentence?.[lang] ?? problem.code, problem.params)
}

/** A stack for the log, never for a reply; values of queries are not in it. */
function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
