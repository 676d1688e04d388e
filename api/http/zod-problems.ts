import type { z } from 'zod'
import { AppError } from '../errors.ts'

/** A reader wants to know where to begin; a flood of wrong fields gets no flood in return. */
const MOST_PROBLEMS = 40

type Problem = AppError['problems'][number]

/** What zod found wrong, as our own codes: zod's sentences are English and speak to programmers. */
export function invalidBody(error: z.ZodError): AppError {
  return new AppError('body.invalid', {}, error.issues.slice(0, MOST_PROBLEMS).map(problemOf))
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  return { path: issue.path.map(String).join('.'), ...codeOf(issue) }
}

function codeOf(issue: z.core.$ZodIssue): Pick<Problem, 'code' | 'params'> {
  switch (issue.code) {
    case 'invalid_type':
      return { code: /received undefined/.test(issue.message) ? 'field.required' : 'field.type', params: {} }
    case 'too_small':
      return Number(issue.minimum) <= 1
        ? { code: 'field.required', params: {} }
        : { code: 'field.too-short', params: { minimum: Number(issue.minimum) } }
    case 'too_big':
      return { code: 'field.too-long', params: { maximum: Number(issue.maximum) } }
    case 'invalid_format':
      return { code: 'field.format', params: {} }
    case 'unrecognized_keys':
      return { code: 'field.unknown', params: { keys: issue.keys.join(', ').slice(0, 100) } }
    case 'invalid_value':
    case 'invalid_union':
      return { code: 'field.choice', params: {} }
    default:
      return { code: 'field.invalid', params: {} }
  }
}
