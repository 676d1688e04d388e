import { useState } from 'preact/hooks'
import type { StaffList } from '../../shared/contract/catalogue.ts'
import type { MemberReply } from '../../shared/contract/members.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { api } from '../frame/api.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { Choice } from '../frame/Field.tsx'
import { FormDialog } from '../frame/FormDialog.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import type { Fields, FormState } from '../frame/use-form.ts'
import { useLoad } from '../frame/use-load.ts'
import { type MadeReset, ResetPassword } from './ResetPassword.tsx'

interface MemberChangeProps {
  member: MemberReply
  /** Of the organization, at the API. */
  organization: string
  onDone: (text: string) => void
  onReset: (made: MadeReset) => void
}

/** Another role, another person of the catalogue, or no membership any more. */
export function MemberChange({ member, organization, onDone, onReset }: MemberChangeProps) {
  const words = wordsOf(membersTexts)
  const { name } = member.account
  const path = `${organization}/members/${member.id}`
  const role = `role-${member.id}`
  const save = async (fields: Fields) => {
    await api('PATCH', path, { role: fields[role], staff: fields.staff || null })
    onDone(words.changed(name))
  }
  const end = async () => {
    await api('DELETE', path)
    onDone(words.ended(name))
  }
  return (
    <>
      <FormDialog
        action={words.change}
        label={words.changeOf(name)}
        title={words.changeOf(name)}
        look="quiet"
        send={save}
      >
        {form => <MemberFields form={form} role={role} member={member} organization={organization} />}
      </FormDialog>
      {!member.isYou && <ResetPassword quiet name={name} path={path} onMade={onReset} />}
      <Confirm quiet danger action={words.end} label={`${words.end}：${name}`} title={words.endTitle(name)} run={end}>
        <p>{member.isYou ? words.endSelf : words.endMeans}</p>
      </Confirm>
    </>
  )
}

interface MemberFieldsProps {
  form: FormState
  /** The field's name. */
  role: string
  member: MemberReply
  organization: string
}

function MemberFields({ form, role, member, organization }: MemberFieldsProps) {
  const words = wordsOf(membersTexts)
  const [chosen, setChosen] = useState<string>(member.role)
  const catalogue = useLoad<StaffList>(`${organization}/staff`)
  const [staff, setStaff] = useState(member.staff?.id ?? '')
  return (
    <>
      <Choice form={form} name={role} label={words.roleHead} value={chosen} onChange={setChosen}>
        {MEMBER_ROLES.map(each => (
          <option key={each} value={each}>
            {words.role[each]}
          </option>
        ))}
      </Choice>
      <p class="secondary note">{words.roleMeans[chosen as MemberReply['role']]}</p>
      <Choice
        {...{ form, name: 'staff', label: words.staff, hint: words.staffHint, value: staff, onChange: setStaff }}
        optional
      >
        <option value="">{words.nobody}</option>
        {listed(catalogue.data?.staff ?? [], member).map(each => (
          <option key={each.id} value={each.id}>
            {nameOf(each.name)}
          </option>
        ))}
      </Choice>
    </>
  )
}

/** The catalogue's people, the one that the member is even where they are retired or not loaded yet. */
function listed(staff: StaffList['staff'], { staff: own }: MemberReply) {
  return own && !staff.some(each => each.id === own.id) ? [own, ...staff] : staff
}
