import type { GapsReply } from '../../shared/contract/profile.ts'
import { GAP_REASONS } from '../../shared/domain/publication-gaps.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { profileTexts } from '../../shared/texts/admin/profile.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'

const MOST_SERVICES = 8

/** What is still missing, by the clause that asks for it; services with a link to where it is entered. */
export function Gaps({ gaps: { organization, services } }: { gaps: GapsReply }) {
  const words = wordsOf(profileTexts)
  if (organization.length === 0 && services.length === 0) return <p class="notice success">{words.complete}</p>
  return (
    <section class="card">
      <h2>{words.missingTitle}</h2>
      {GAP_REASONS.map(reason => {
        const found = organization.filter(each => each.asks === reason)
        if (found.length === 0) return null
        return (
          <div key={reason} class="gaps">
            <h3>{words.reason[reason]}</h3>
            <ul class="gap-list">
              {found.map(({ code }) => (
                <li key={code}>{words.gap[code]}</li>
              ))}
            </ul>
          </div>
        )
      })}
      {services.length > 0 && <Services services={services} />}
    </section>
  )
}

function Services({ services }: Pick<GapsReply, 'services'>) {
  const words = wordsOf(profileTexts)
  const { gap } = wordsOf(catalogueTexts)
  const base = `/admin/organizations/${useHere().id}/catalogue/services`
  const left = services.length - MOST_SERVICES
  return (
    <div class="gaps">
      <h3>{words.ofServices(services.length)}</h3>
      <ul class="gap-list">
        {services.slice(0, MOST_SERVICES).map(({ id, name, gaps }) => (
          <li key={id}>
            <a href={`${base}/${id}`}>{nameOf(name)}</a>
            <span class="means">{gaps.map(each => gap[each]).join(' · ')}</span>
          </li>
        ))}
        {left > 0 && <li>{words.more(left)}</li>}
      </ul>
    </div>
  )
}
