import { useState } from 'preact/hooks'
import type { Role } from '../../shared/contract/accounts.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { Choice } from '../frame/Field.tsx'
import { wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'

interface RoleChoiceProps {
  form: FormState
  roles: readonly Role[]
  onChange?: (role: Role | '') => void
}

/** A role, and in words what it opens. */
export function RoleChoice({ form, roles, onChange }: RoleChoiceProps) {
  const words = wordsOf(membersTexts)
  const [chosen, setChosen] = useState<Role | ''>('')
  const choose = (value: string) => {
    setChosen(value as Role | '')
    onChange?.(value as Role | '')
  }
  return (
    <Choice
      form={form}
      name="role"
      label={words.roleHead}
      hint={chosen ? words.roleMeans[chosen] : undefined}
      value={chosen}
      onChange={choose}
    >
      <option value="">{words.chooseRole}</option>
      {roles.map(role => (
        <option key={role} value={role}>
          {words.role[role]}
        </option>
      ))}
    </Choice>
  )
}
