import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { wordsOf } from './language.ts'
import { Page } from './Page.tsx'

export function NotFound() {
  const words = wordsOf(frameTexts)
  return (
    <Page title={words.notFoundTitle} narrow>
      <p>{words.notFound}</p>
      <p>
        <a href="/admin/">{words.home}</a>
      </p>
    </Page>
  )
}
