import type { z } from 'zod'
import type { newCode } from '../../shared/contract/codes.ts'
import type { Fields } from '../frame/use-form.ts'

type NewCodeBody = z.input<typeof newCode>

/** The form's fields as the contract wants them: what is empty stays out. */
export function newCodeOf(kind: NewCodeBody['kind'], fields: Fields): NewCodeBody {
  const zh = fields['label.zh']
  const en = fields['label.en']
  const target = {
    purpose: fields.purpose === 'test' ? ('test' as const) : ('live' as const),
    ...(zh && { label: en ? { zh, en } : { zh } }),
    ...(fields.serviceId && { serviceId: fields.serviceId }),
    ...(fields.windowId && { windowId: fields.windowId }),
    ...(fields.staffId && { staffId: fields.staffId }),
  }
  if (kind === 'standing') return { kind, ...target }
  return {
    kind,
    form: fields.form === 'visit' ? 'visit' : 'matter',
    ...target,
    ...(fields.reference && { reference: fields.reference }),
    ...(fields.serviceDay && { serviceDay: fields.serviceDay }),
  }
}
