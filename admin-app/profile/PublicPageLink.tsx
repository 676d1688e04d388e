import type { OrganizationSettings } from '../../shared/contract/organizations.ts'
import { publicPageTexts } from '../../shared/texts/admin/public-page.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { useLoad } from '../frame/use-load.ts'

/** Where everybody reads what the organization makes public, and the code that leads there. */
export function PublicPageLink({ path }: { path: string }) {
  const words = wordsOf(publicPageTexts)
  const load = useLoad<OrganizationSettings>(path)
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <p>{words.what}</p>
      <p class="secondary note">{words.how}</p>
      <Loaded load={load}>{({ key }) => <Ways of={key} />}</Loaded>
    </section>
  )
}

function Ways({ of }: { of: string }) {
  const words = wordsOf(publicPageTexts)
  const page = `/o/${of}`
  return (
    <>
      <img class="qr" src={`${page}.svg`} alt={words.alt} width="200" height="200" />
      <div class="actions">
        <a class="button primary" href={page} target="_blank" rel="noopener">
          {words.open}
        </a>
        <a class="button" href={`${page}/print`} target="_blank" rel="noopener">
          {words.print}
        </a>
        <a class="button" href={`${page}.png`} download={`${of}.png`}>
          {words.png}
        </a>
        <a class="button" href={`${page}.svg`} download={`${of}.svg`}>
          {words.svg}
        </a>
      </div>
    </>
  )
}
