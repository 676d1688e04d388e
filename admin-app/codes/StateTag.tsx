import type { CodeReply } from '../../shared/contract/codes.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { wordsOf } from '../frame/language.ts'

export function StateTag({ code }: { code: CodeReply }) {
  const words = wordsOf(codesTexts)
  const unused = code.kind === 'once' && code.state === 'open'
  return (
    <span class="tags">
      <span class={code.state === 'open' ? 'tag open' : 'tag closed'}>
        {unused ? words.openOnce : words.state[code.state]}
      </span>
      {code.purpose === 'test' && <span class="tag test">{words.test}</span>}
    </span>
  )
}
