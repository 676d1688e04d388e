import type { PlatformAccount } from '../../shared/contract/platform.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { api } from '../frame/api.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import type { AccountChangeProps } from './AccountActions.tsx'
import { ListDialog } from './ListDialog.tsx'

type Membership = PlatformAccount['memberships'][number]

/** What the account may do, and where. */
export function Memberships({ account, onDone }: AccountChangeProps) {
  const words = wordsOf(platformTexts)
  return (
    <section class="card">
      <h2>{words.memberships}</h2>
      {account.memberships.length === 0 && <p class="secondary">{words.noMemberships}</p>}
      <ul class="comment-list">
        {account.memberships.map(membership => (
          <li key={membership.id}>
            <MembershipItem account={account} membership={membership} onDone={onDone} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function MembershipItem({ account, membership, onDone }: AccountChangeProps & { membership: Membership }) {
  const words = wordsOf(platformTexts)
  const names = wordsOf(membersTexts)
  const role = names.role[membership.role]
  const path = `/platform/memberships/${membership.id}`
  const listed = membership.role === 'evaluator' || membership.role === 'reviewer' ? membership.role : undefined
  const end = async () => onDone(await api<PlatformAccount>('DELETE', path), words.membershipEnded)
  return (
    <>
      <p>
        <b>{role}</b>
      </p>
      <p class="note">
        {membership.organizations.length > 0
          ? membership.organizations.map(({ name }) => nameOf(name)).join(' · ')
          : listed
            ? words.organizationCount(0)
            : names.forAll}
      </p>
      {listed && (
        <ListDialog
          role={listed}
          path={path}
          chosen={membership.organizations.map(({ id }) => id)}
          onDone={changed => onDone(changed, words.listSaved)}
        />
      )}
      <Confirm
        quiet
        danger
        action={words.endMembership}
        label={`${words.endMembership}：${role}`}
        title={words.endMembershipTitle(role, account.name)}
        run={end}
      >
        <p>{words.endMembershipMeans}</p>
      </Confirm>
    </>
  )
}
