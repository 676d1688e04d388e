import type { ServiceReply, StaffReply, WindowReply } from '../../shared/contract/catalogue.ts'
import type { FormState } from '../frame/use-form.ts'
import { English } from './English.tsx'
import type { Item, Kind } from './kinds.ts'
import { ServiceFields } from './ServiceFields.tsx'
import { StaffFields } from './StaffFields.tsx'
import { WindowFields } from './WindowFields.tsx'

interface ItemFieldsProps {
  kind: Kind
  form: FormState
  /** Undefined for a new one. */
  item: Item | undefined
}

export function ItemFields({ kind, form, item }: ItemFieldsProps) {
  return (
    <English of={item}>
      {kind === 'services' && <ServiceFields form={form} item={item as ServiceReply | undefined} />}
      {kind === 'windows' && <WindowFields form={form} item={item as WindowReply | undefined} />}
      {kind === 'staff' && <StaffFields form={form} item={item as StaffReply | undefined} />}
    </English>
  )
}
