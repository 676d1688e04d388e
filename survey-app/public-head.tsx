import { PUBLIC_TEXTS } from '../shared/texts/public.ts'
import { dayInProse } from './dates.ts'
import { linkTo } from './links.ts'
import { Name } from './name.tsx'
import type { PublicPage } from './public-pages.ts'

/** Whose page it is; on paper with the code that leads to the page as it stands today. */
export function PublicHead({ page }: { page: PublicPage }) {
  const { frame, home, organization, isPrint, pageUrl, qrSvg, day } = page
  const { lang } = frame
  const texts = PUBLIC_TEXTS[lang]
  return (
    <header>
      <div class="words">
        <p class="soft">{texts.title}</p>
        <h1>
          <Name lang={lang} names={organization} />
        </h1>
        <p class="screen">
          <a class="link" href={linkTo(frame, isPrint ? home : `${home}/print`)}>
            {isPrint ? texts.back : texts.print}
          </a>
        </p>
        {isPrint && <p class="screen panel">{texts.printHint}</p>}
        <p class="paper">
          {texts.scan}
          <br />
          {pageUrl}
          <br />
          {texts.asOf} {dayInProse(lang, day)}
        </p>
      </div>
      <div class="paper qr" role="img" aria-label={pageUrl} dangerouslySetInnerHTML={{ __html: qrSvg }} />
    </header>
  )
}
