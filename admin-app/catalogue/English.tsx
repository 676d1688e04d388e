import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { wordsOf } from '../frame/language.ts'
import { EnglishContext, hasEnglish } from './english-context.ts'

/** Lets the fields within show their English halves; open from the start where some are filled. */
export function English({ of, children }: { of: unknown; children: ComponentChildren }) {
  const [shown, setShown] = useState(() => hasEnglish(of))
  return (
    <EnglishContext.Provider value={shown}>
      <label class="check">
        <input type="checkbox" checked={shown} onChange={event => setShown(event.currentTarget.checked)} />
        {wordsOf(catalogueTexts).english}
      </label>
      {children}
    </EnglishContext.Provider>
  )
}
