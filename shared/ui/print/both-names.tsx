import type { Names } from '../../domain/dimensions.ts'
import { LANGUAGE_TAGS, type Language } from '../../texts/language.ts'

/** A name in the chosen language, and in the other one beneath it where it has both. */
export function BothNames({ names, lang }: { names: Names; lang: Language }) {
  const first = (lang === 'en' && names.en) || names.zh
  const second = first === names.zh ? names.en : names.zh
  const secondLang = first === names.zh ? 'en' : 'zh'
  return (
    <>
      <span lang={LANGUAGE_TAGS[secondLang === 'en' ? 'zh' : 'en']}>{first}</span>
      {second && (
        <span class="other" lang={LANGUAGE_TAGS[secondLang]}>
          {second}
        </span>
      )}
    </>
  )
}
