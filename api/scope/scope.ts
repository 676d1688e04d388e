import type { Role } from '../../shared/contract/accounts.ts'

/** A member acting in one organization. */
export interface TenantScope {
  readonly kind: 'tenant'
  readonly organizationId: string
  readonly accountId: string
  readonly role: Role
}

/** An evaluator or reviewer: reads the organizations of a list, writes none of them. */
export interface EvaluatorScope {
  readonly kind: 'evaluator'
  readonly organizationIds: readonly string[]
  readonly accountId: string
}

/** Manages organizations and accounts; sees no answers. */
export interface PlatformScope {
  readonly kind: 'platform'
  readonly accountId: string | null
}

/** The public side: reads codes and versions, inserts answers. */
export interface IntakeScope {
  readonly kind: 'intake'
  readonly organizationIds: readonly string[]
}

/** Puts figures that were worked out from the answers on the shelf; on PostgreSQL it meets no other table. */
export interface FiguresScope {
  readonly kind: 'figures'
  readonly organizationIds: readonly string[]
}

/** Sign-in itself, before anybody is anybody. */
export interface AccountsScope {
  readonly kind: 'accounts'
}

export type WritingScope = TenantScope | PlatformScope | IntakeScope | FiguresScope | AccountsScope
export type Scope = WritingScope | EvaluatorScope

/** Organizations whose rows the scope may meet. Platform and accounts meet only the platform's own audit rows. */
export function organizationsOf(scope: Scope): readonly string[] {
  switch (scope.kind) {
    case 'tenant':
      return [scope.organizationId]
    case 'evaluator':
    case 'intake':
    case 'figures':
      return scope.organizationIds
    default:
      return ['platform']
  }
}
