import { RECEIPT_TEXTS } from '../shared/texts/receipts.ts'
import { linkTo } from './links.ts'
import type { Frame } from './pages.ts'

/** Above a questionnaire that is filled in once more: what the new answer changes, and the way back. */
export function RatedAgain({ frame, replaces, receipt }: { frame: Frame; replaces: boolean; receipt: string }) {
  const texts = RECEIPT_TEXTS[frame.lang]
  return (
    <div class="panel">
      <p>
        <b>{texts.again}</b>
      </p>
      <p>{replaces ? texts.againReplaces : texts.againShown}</p>
      <ul>
        <li>
          <a href={linkTo(frame, receipt)}>{texts.againLeft}</a>
        </li>
      </ul>
    </div>
  )
}
