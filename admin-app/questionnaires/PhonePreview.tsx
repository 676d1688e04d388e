import { useState } from 'preact/hooks'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { LANGUAGES, type Language } from '../../shared/texts/language.ts'
import { language, wordsOf } from '../frame/language.ts'

const NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' }

/**
 * The real page as the server draws it, in a frame as narrow as a phone, which runs nothing and sends nothing.
 * `mark`: another one loads the page anew.
 */
export function PhonePreview({ path, mark, title }: { path: string; mark: string; title: string }) {
  const words = wordsOf(questionnairesTexts)
  const [part, setPart] = useState<'rating' | 'receipt'>('rating')
  const [lang, setLang] = useState<Language>(language.value)
  const query = `?lang=${lang}${part === 'receipt' ? '&part=receipt' : ''}`
  return (
    <div class="phone-preview">
      <div class="actions">
        <Pressed label={words.pageRating} isOn={part === 'rating'} press={() => setPart('rating')} />
        <Pressed label={words.pageReceipt} isOn={part === 'receipt'} press={() => setPart('receipt')} />
        {LANGUAGES.map(each => (
          <Pressed key={each} label={NAMES[each]} isOn={lang === each} press={() => setLang(each)} />
        ))}
      </div>
      <div class="phone">
        <iframe
          key={path + query + mark}
          src={path + query}
          title={words.frameTitle(title)}
          sandbox="allow-same-origin"
        />
      </div>
    </div>
  )
}

function Pressed({ label, isOn, press }: { label: string; isOn: boolean; press: () => void }) {
  return (
    <button type="button" class="quiet" aria-pressed={isOn} onClick={press}>
      {label}
    </button>
  )
}
