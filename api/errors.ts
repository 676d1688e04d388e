import type { ErrorCode, ProblemReply } from '../shared/contract/errors.ts'

type Problem = Omit<ProblemReply, 'message'>

/** What a verb throws when it says no; `http/` turns the code into a status and a sentence. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string | number>>
  readonly problems: readonly Problem[]

  constructor(code: ErrorCode, params: Record<string, string | number> = {}, problems: readonly Problem[] = []) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.params = params
    this.problems = problems
  }
}
