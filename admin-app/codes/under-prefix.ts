import { ApiError } from '../frame/api-error.ts'

/** Several small forms stand on one screen: their fields, and the server's problems, get a prefix. */
export function underPrefix(prefix: string) {
  return (error: unknown): never => {
    if (!(error instanceof ApiError)) throw error
    const problems = error.problems.map(({ path, message }) => ({ path: `${prefix}.${path}`, message }))
    throw new ApiError(error.status, error.code, error.message, error.params, problems)
  }
}
