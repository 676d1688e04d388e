import { useState } from 'preact/hooks'
import { LANGUAGE_TAGS, LANGUAGES } from '../../shared/texts/language.ts'
import { language, speak } from './language.ts'
import { NoWords } from './NoWords.tsx'
import { useLocation } from './router.tsx'

const NAMES = { zh: '中文', en: 'English' } as const

/** The other language, one tap away, named in itself; the address keeps what is open. */
export function LanguageSwitch() {
  const { route } = useLocation()
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const other = LANGUAGES.find(each => each !== language.value) ?? 'zh'
  const change = async () => {
    if (state === 'busy') return
    setState('busy')
    try {
      await speak(other)
    } catch {
      return setState('failed')
    }
    setState('idle')
    const address = new URL(location.href)
    if (!address.searchParams.has('lang')) return
    address.searchParams.set('lang', other)
    route(`${address.pathname}${address.search}`, true)
  }
  const busy = state === 'busy'
  return (
    <>
      <button type="button" class="quiet" lang={LANGUAGE_TAGS[other]} onClick={change} aria-disabled={busy}>
        {NAMES[other]}
      </button>
      {state === 'failed' && <NoWords retry={change} busy={busy} />}
    </>
  )
}
