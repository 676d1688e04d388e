import { useRef, useState } from 'preact/hooks'
import type { StaffList } from '../../shared/contract/catalogue.ts'
import type { MemberReply } from '../../shared/contract/members.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { api } from '../frame/api.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { Choice } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import { useForm } from '../frame/use-form.ts'
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
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const show = () => {
    setOpen(true)
    dialog.current?.showModal()
  }
  const close = () => dialog.current?.close()
  const end = async () => {
    await api('DELETE', path)
    onDone(words.ended(name))
  }
  return (
    <>
      <button type="button" class="quiet" aria-label={words.changeOf(name)} onClick={show}>
        {words.change}
      </button>
      {!member.isYou && <ResetPassword quiet name={name} path={path} onMade={onReset} />}
      <Confirm quiet danger action={words.end} label={`${words.end}：${name}`} title={words.endTitle(name)} run={end}>
        <p>{member.isYou ? words.endSelf : words.endMeans}</p>
      </Confirm>
      <dialog ref={dialog} aria-label={words.changeOf(name)} onClose={() => setOpen(false)}>
        {open && <MemberForm member={member} organization={organization} onDone={onDone} close={close} />}
      </dialog>
    </>
  )
}

function MemberForm({
  member,
  organization,
  onDone,
  close,
}: Omit<MemberChangeProps, 'onReset'> & { close: () => void }) {
  const words = wordsOf(membersTexts)
  const [role, setRole] = useState<string>(member.role)
  const [staff, setStaff] = useState(member.staff?.id ?? '')
  const catalogue = useLoad<StaffList>(`${organization}/staff`)
  const field = `role-${member.id}`
  const form = useForm({
    send: async fields => {
      const change = { role: fields[field], staff: fields.staff || null }
      await api('PATCH', `${organization}/members/${member.id}`, change)
      close()
      onDone(words.changed(member.account.name))
    },
  })
  const cancel = (
    <button type="button" class="button" onClick={close}>
      {wordsOf(frameTexts).cancel}
    </button>
  )
  return (
    <>
      <h2>{words.changeOf(member.account.name)}</h2>
      <Form form={form} submit={wordsOf(frameTexts).save} beside={cancel}>
        <Choice form={form} name={field} label={words.roleHead} value={role} onChange={setRole}>
          {MEMBER_ROLES.map(each => (
            <option key={each} value={each}>
              {words.role[each]}
            </option>
          ))}
        </Choice>
        <p class="secondary note">{words.roleMeans[role as MemberReply['role']]}</p>
        <Choice
          optional
          form={form}
          name="staff"
          label={words.staff}
          hint={words.staffHint}
          value={staff}
          onChange={setStaff}
        >
          <option value="">{words.nobody}</option>
          {listed(catalogue.data?.staff ?? [], member).map(each => (
            <option key={each.id} value={each.id}>
              {nameOf(each.name)}
            </option>
          ))}
        </Choice>
      </Form>
    </>
  )
}

/** The catalogue's people, the one that the member is even where they are retired or not loaded yet. */
function listed(staff: StaffList['staff'], { staff: own }: MemberReply) {
  return own && !staff.some(each => each.id === own.id) ? [own, ...staff] : staff
}
