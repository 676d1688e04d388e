import type { EvaluatorScope } from '../scope/scope.ts'
import type { SignedIn } from '../sessions/find.ts'
import { viewersOf } from '../sessions/resolve-scope.ts'

/** Who looks at a list of organizations. */
export const EVALUATORS = ['evaluator', 'reviewer'] as const

/** All lists that the account looks at, as one. Throws role.forbidden where it has none. */
export function listScope(signedIn: SignedIn): EvaluatorScope {
  const ids = viewersOf(signedIn, EVALUATORS).flatMap(each => (each.kind === 'evaluator' ? each.organizationIds : []))
  return { kind: 'evaluator', organizationIds: [...new Set(ids)], accountId: signedIn.account.id }
}
