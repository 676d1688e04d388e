import type { OrganizationChange } from '../../shared/contract/organizations.ts'
import type { Fields } from '../frame/use-form.ts'

/** Name and function as the contract wants them; an English name that was emptied goes. */
export function organizationChangeOf(fields: Fields): Pick<OrganizationChange, 'name' | 'function'> {
  const [zh = '', en] = [fields['name.zh'], fields['name.en']]
  return { name: en ? { zh, en } : { zh }, function: fields.function as OrganizationChange['function'] }
}
