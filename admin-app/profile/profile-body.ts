import type { ProfileChange } from '../../shared/contract/profile.ts'
import { numbers } from '../catalogue/bodies.ts'
import { nested } from '../frame/nested.ts'
import type { Fields } from '../frame/use-form.ts'
import { yuanOf } from './money.ts'

/** All of the form, so that what was emptied goes. */
export function profileBody(fields: Fields, updatedAt: number | null): ProfileChange {
  const { registeredCapital, premisesArea } = fields
  const { details = {} } = numbers(nested(fields)) as Partial<ProfileChange>
  return {
    legalPerson: fields.legalPerson ?? null,
    registeredOn: fields.registeredOn ?? null,
    registeredIn: fields.registeredIn ?? null,
    registeredCapital: registeredCapital === undefined ? null : (yuanOf(registeredCapital) ?? null),
    premisesArea: premisesArea === undefined ? null : Number(premisesArea),
    isCountyCenter: fields.isCountyCenter === 'yes',
    details,
    updatedAt,
  }
}
