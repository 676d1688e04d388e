import { LANGUAGE_TAGS, LANGUAGES } from '../../shared/texts/language.ts'
import { language } from './language.ts'
import { useLocation } from './router.tsx'

const NAMES = { zh: '中文', en: 'English' } as const

/** The other language, one tap away, named in itself; the address keeps what is open. */
export function LanguageSwitch() {
  const { url, route } = useLocation()
  const other = LANGUAGES.find(each => each !== language.value) ?? 'zh'
  const change = () => {
    const address = new URL(url, location.origin)
    language.value = other
    if (!address.searchParams.has('lang')) return
    address.searchParams.set('lang', other)
    route(`${address.pathname}${address.search}`, true)
  }
  return (
    <button type="button" class="quiet" lang={LANGUAGE_TAGS[other]} onClick={change}>
      {NAMES[other]}
    </button>
  )
}
