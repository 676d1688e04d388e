import type { PlatformAccounts as Accounts, PlatformAccount } from '../../shared/contract/platform.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { withQuery } from '../frame/address.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { Pages } from '../frame/Pages.tsx'
import { useLocation } from '../frame/router.tsx'
import { SearchBox } from '../frame/SearchBox.tsx'
import { useLoad } from '../frame/use-load.ts'
import { organizationsText } from '../members/Invitations.tsx'
import { AccountTags } from './AccountTags.tsx'
import { NoMatch } from './NoMatch.tsx'

export function PlatformAccounts() {
  const words = wordsOf(platformTexts)
  const { query } = useLocation()
  const load = useLoad<Accounts>(withQuery('/platform/accounts', { search: query.search, cursor: query.cursor }))
  return (
    <Page title={words.accounts} of={words.platform}>
      <SearchBox label={words.search} hint={words.searchAccounts} submit={words.search} />
      <Loaded load={load}>
        {({ accounts, next }) =>
          accounts.length === 0 ? (
            <NoMatch title={words.nothingMatches} next="" />
          ) : (
            <>
              <AccountTable accounts={accounts} />
              <Pages next={next} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function AccountTable({ accounts }: { accounts: readonly PlatformAccount[] }) {
  const words = wordsOf(platformTexts)
  return (
    <table class="cards">
      <caption class="visually-hidden">{words.accountsCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.account}</th>
          <th scope="col">{words.roles}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(account => (
          <tr key={account.id}>
            <th scope="row">
              <a href={`/admin/platform/accounts/${account.id}`}>{account.name}</a>
              {account.isYou && <span class="secondary">（{words.you}）</span>}
              <span class="means break">{account.email}</span>
            </th>
            <td data-label={words.roles}>
              <Roles account={account} />
            </td>
            <td data-label={words.state}>
              <AccountTags account={account} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Roles({ account }: { account: PlatformAccount }) {
  const { role } = wordsOf(membersTexts)
  if (account.memberships.length === 0) return <span class="secondary">{wordsOf(platformTexts).noRole}</span>
  return (
    <ul class="plain">
      {account.memberships.map(each => (
        <li key={each.id}>
          {role[each.role]}
          {each.role !== 'platform-admin' && <span class="secondary"> · {organizationsText(each.organizations)}</span>}
        </li>
      ))}
    </ul>
  )
}
