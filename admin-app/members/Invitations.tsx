import type { InvitationReply } from '../../shared/contract/members.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { momentText } from '../frame/format.ts'
import { nameOf, wordsOf } from '../frame/language.ts'

interface InvitationsProps {
  invitations: readonly InvitationReply[]
  withdraw: (id: string) => Promise<unknown>
  /** Where they are for many: which organizations they open. */
  withOrganizations?: boolean
}

export function Invitations({ invitations, withdraw, withOrganizations = false }: InvitationsProps) {
  const words = wordsOf(membersTexts)
  if (invitations.length === 0) return <p class="secondary">{words.noInvitations}</p>
  return (
    <>
      <h2 class="over-table">{words.invitations}</h2>
      <table class="cards">
        <caption class="visually-hidden">{words.invitationsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.email}</th>
            <th scope="col">{words.roleHead}</th>
            {withOrganizations && <th scope="col">{words.organizations}</th>}
            <th scope="col">{words.expires}</th>
            <th scope="col">
              <span class="visually-hidden">{words.withdraw}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map(({ id, email, role, organizations, expiresAt, state }) => (
            <tr key={id}>
              <th scope="row" class="break">
                {email}
              </th>
              <td data-label={words.roleHead}>{words.role[role]}</td>
              {withOrganizations && <td data-label={words.organizations}>{organizationsText(organizations)}</td>}
              <td data-label={words.expires} class="day">
                {momentText(expiresAt)} {state === 'expired' && <span class="tag closed">{words.expired}</span>}
              </td>
              <td class="act">
                <Confirm
                  quiet
                  action={words.withdraw}
                  label={words.withdrawOf(email)}
                  title={words.withdrawTitle(email)}
                  run={() => withdraw(id)}
                >
                  <p>{words.withdrawMeans}</p>
                </Confirm>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** One or two by name, more as a number. */
export function organizationsText(organizations: InvitationReply['organizations']): string {
  if (organizations.length === 0) return wordsOf(membersTexts).forAll
  if (organizations.length > 2) return wordsOf(platformTexts).organizationCount(organizations.length)
  return organizations.map(({ name }) => nameOf(name)).join(' · ')
}
