import type { Names } from '../shared/domain/dimensions.ts'
import { type Language, nameIn } from '../shared/texts/language.ts'

/** An entered name; where only Chinese was entered, an English page says so to screen readers. */
export function Name({ lang, names }: { lang: Language; names: Names }) {
  return <span lang={lang === 'en' && !names.en ? 'zh-CN' : undefined}>{nameIn(lang, names)}</span>
}
