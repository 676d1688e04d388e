import type { SetupRequest } from '../../shared/contract/accounts.ts'
import type { Fields } from '../frame/use-form.ts'

/** The form's fields as the contract wants them; missing ones were refused before. */
export function setupRequestOf(token: string, fields: Fields): SetupRequest {
  const en = fields['organization.name.en']
  const zh = fields['organization.name.zh'] ?? ''
  return {
    token,
    administrator: {
      name: fields['administrator.name'] ?? '',
      email: fields['administrator.email'] ?? '',
      password: fields['administrator.password'] ?? '',
    },
    organization: {
      name: en ? { zh, en } : { zh },
      function: fields['organization.function'] as SetupRequest['organization']['function'],
    },
  }
}
