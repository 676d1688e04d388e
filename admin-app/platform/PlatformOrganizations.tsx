import { useState } from 'preact/hooks'
import type { OrganizationSettings } from '../../shared/contract/organizations.ts'
import type { PlatformOrganizations as Organizations, PlatformOrganization } from '../../shared/contract/platform.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { withQuery } from '../frame/address.ts'
import { countText, dayText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { Pages } from '../frame/Pages.tsx'
import { useLocation } from '../frame/router.tsx'
import { SearchBox } from '../frame/SearchBox.tsx'
import { useLoad } from '../frame/use-load.ts'
import { NoMatch } from './NoMatch.tsx'
import { OrganizationDialog } from './OrganizationDialog.tsx'

const INVITE = '/admin/platform/invitations'

/** All organizations: making, renaming, inviting who manages them. */
export function PlatformOrganizations() {
  const words = wordsOf(platformTexts)
  const here = useHere()
  const { query } = useLocation()
  const load = useLoad<Organizations>(
    withQuery('/platform/organizations', { search: query.search, cursor: query.cursor }),
  )
  const [made, setMade] = useState<OrganizationSettings>()
  const [renamed, setRenamed] = useState(0)
  const onMade = (organization: OrganizationSettings) => {
    setMade(organization)
    load.reload()
    here.refresh()
  }
  const onRenamed = () => {
    setMade(undefined)
    setRenamed(renamed + 1)
    load.reload()
    here.refresh()
  }
  return (
    <Page title={words.organizations} of={words.platform} beside={<OrganizationDialog onSaved={onMade} />}>
      <p class="secondary">{words.blind}</p>
      {made && (
        <Notice key={made.id} kind="success" takesFocus>
          <p>{words.created(nameOf(made.name))}</p>
          <a href={`${INVITE}?organization=${made.id}`}>{words.inviteAdministrator}</a>
        </Notice>
      )}
      {renamed > 0 && !made && (
        <Notice key={renamed} kind="success" takesFocus>
          {words.renamed}
        </Notice>
      )}
      <SearchBox label={words.search} hint={words.searchOrganizations} submit={words.search} />
      <Loaded load={load}>
        {({ organizations, next }) =>
          organizations.length === 0 ? (
            <NoMatch title={words.noOrganizations} next={words.noOrganizationsNext} />
          ) : (
            <>
              <OrganizationTable organizations={organizations} onRenamed={onRenamed} />
              <Pages next={next} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

interface OrganizationTableProps {
  organizations: readonly PlatformOrganization[]
  onRenamed: () => void
}

function OrganizationTable({ organizations, onRenamed }: OrganizationTableProps) {
  const words = wordsOf(platformTexts)
  return (
    <table class="cards">
      <caption class="visually-hidden">{words.organizationsCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.function}</th>
          <th scope="col">{words.members}</th>
          <th scope="col">{words.since}</th>
          <th scope="col">
            <span class="visually-hidden">{words.rename}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {organizations.map(each => (
          <tr key={each.id}>
            <th scope="row">
              {nameOf(each.name)}
              <span class="means">
                {words.key} {each.key}
              </span>
            </th>
            <td data-label={words.function}>{wordsOf(terms).serviceFunction[each.function]}</td>
            <td data-label={words.members}>
              {countText(each.members)}
              {each.administrators === 0 && (
                <span class="under">
                  <span class="tag test">{words.noAdministrator}</span>
                </span>
              )}
            </td>
            <td data-label={words.since} class="day">
              {dayText(each.createdAt)}
            </td>
            <td class="act">
              <a class="quiet" href={`${INVITE}?organization=${each.id}`}>
                {words.inviteAdministrator}
              </a>
              <OrganizationDialog organization={each} onSaved={onRenamed} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
