import type { MemberReply } from '../../shared/contract/members.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { dayText } from '../frame/format.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { MemberChange } from './MemberChange.tsx'
import type { MadeReset } from './ResetPassword.tsx'

interface MemberTableProps {
  members: readonly MemberReply[]
  /** Of the organization, at the API. */
  path: string
  onDone: (text: string) => void
  onReset: (made: MadeReset) => void
}

export function MemberTable({ members, path, onDone, onReset }: MemberTableProps) {
  const words = wordsOf(membersTexts)
  return (
    <table class="cards">
      <caption class="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.roleHead}</th>
          <th scope="col">{words.since}</th>
          <th scope="col">
            <span class="visually-hidden">{words.change}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map(member => (
          <tr key={member.id}>
            <th scope="row">
              {member.account.name}
              {member.isYou && <span class="secondary">（{words.you}）</span>}
              <span class="means break">{member.account.email}</span>
              {member.staff && <span class="means">{words.isStaff(nameOf(member.staff.name))}</span>}
            </th>
            <td data-label={words.roleHead}>
              {words.role[member.role]}
              <span class="tags under">
                {member.isDisabled && <span class="tag closed">{words.disabled}</span>}
                {!member.hasTotp && member.role !== 'org-staff' && <span class="tag test">{words.noTotp}</span>}
              </span>
            </td>
            <td data-label={words.since} class="day">
              {dayText(member.since)}
            </td>
            <td class="act">
              <MemberChange member={member} organization={path} onDone={onDone} onReset={onReset} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
