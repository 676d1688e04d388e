import type { ErrorCode, ErrorReply } from '../../shared/contract/errors.ts'

/** What is wrong with one field; path as the contract writes it: `administrator.email`. */
export interface FieldProblem {
  readonly path: string
  readonly message: string
}

/** A request refused or never answered. `network` and `unreadable` come from here, the others from the server. */
export class ApiError extends Error {
  readonly status: number
  readonly code: ErrorCode | 'network' | 'unreadable'
  readonly params: Readonly<Record<string, string | number>>
  readonly problems: readonly FieldProblem[]

  constructor(
    status: number,
    code: ApiError['code'],
    message: string,
    params: ApiError['params'] = {},
    problems: readonly FieldProblem[] = [],
  ) {
    super(message)
    this.status = status
    this.code = code
    this.params = params
    this.problems = problems
  }
}

/** Reads an error reply; what isn't ours (a proxy's page) becomes `unreadable` with the words given. */
export function errorOfReply(status: number, body: string, unreadable: string): ApiError {
  const reply = readReply(body)
  if (!reply) return new ApiError(status, 'unreadable', unreadable)
  const problems = (reply.problems ?? []).flatMap(({ path, message }) =>
    path === undefined ? [] : [{ path, message }],
  )
  return new ApiError(status, reply.code, reply.message, reply.params ?? {}, problems)
}

function readReply(body: string): ErrorReply | undefined {
  try {
    const value = JSON.parse(body)
    return typeof value?.code === 'string' && typeof value.message === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
