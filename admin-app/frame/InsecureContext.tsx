import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { wordsOf } from './language.ts'
import { Page } from './Page.tsx'

/** On plain http browsers drop our `__Host-` cookie: a sign-in form there could only fail. */
export function InsecureContext() {
  const words = wordsOf(frameTexts)
  return (
    <Page title={words.insecureTitle} narrow>
      <p>{words.insecure}</p>
      <p class="break">{words.insecureAddress(location.origin)}</p>
      <p class="secondary">{words.insecureSurvey}</p>
    </Page>
  )
}
