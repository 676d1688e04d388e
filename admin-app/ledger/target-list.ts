import type { Names } from '../../shared/domain/dimensions.ts'
import type { Targets } from '../codes/targets.ts'
import { nameOf } from '../frame/language.ts'

export type TargetKind = 'services' | 'windows' | 'staff'

interface TargetRow {
  readonly id: string
  readonly name: Names
  readonly retiredAt: number | null
}

export function listOf(targets: Targets, kind: TargetKind): readonly TargetRow[] | undefined {
  if (kind === 'services') return targets.services.data?.services
  return kind === 'windows' ? targets.windows.data?.windows : targets.staff.data?.staff
}

/** For a filter: retired ones too, since old rows keep pointing at them. */
export function optionsOf(targets: Targets, kind: TargetKind): (readonly [string, string])[] {
  return (listOf(targets, kind) ?? []).map(({ id, name }) => [id, nameOf(name)])
}
