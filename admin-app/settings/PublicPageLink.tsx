import { publicPageTexts } from '../../shared/texts/admin/public-page.ts'
import { wordsOf } from '../frame/language.ts'

/** Where everybody reads what the organization makes public, and the code that leads there. `of`: its key. */
export function PublicPageLink({ of }: { of: string }) {
  const words = wordsOf(publicPageTexts)
  const page = `/o/${of}`
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <p>{words.what}</p>
      <p class="secondary note">{words.how}</p>
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
    </section>
  )
}
