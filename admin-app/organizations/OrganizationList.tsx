import { organizationsTexts } from '../../shared/texts/admin/organizations.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { dayText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { TableBox } from '../frame/TableBox.tsx'

/** The organizations that one may open. */
export function OrganizationList() {
  const { organizations } = useHere()
  const words = wordsOf(organizationsTexts)
  return (
    <Page title={words.title}>
      {organizations.length === 0 ? (
        <div class="empty">
          <p class="empty-title">{words.emptyTitle}</p>
          <p>{words.emptyCause}</p>
        </div>
      ) : (
        <div class="card">
          <TableBox label={words.caption}>
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.function}</th>
                <th scope="col">{words.since}</th>
              </tr>
            </thead>
            <tbody>
              {organizations.map(organization => (
                <tr key={organization.id}>
                  <th scope="row">
                    <a href={`/admin/organizations/${organization.id}`}>{nameOf(organization.name)}</a>
                  </th>
                  <td>{wordsOf(terms).serviceFunction[organization.function]}</td>
                  <td class="day">{dayText(organization.createdAt)}</td>
                </tr>
              ))}
            </tbody>
          </TableBox>
        </div>
      )}
    </Page>
  )
}
