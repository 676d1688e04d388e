import type { Names } from '../../shared/domain/dimensions.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { wordsOf } from '../frame/language.ts'
import { reworded } from './draft-changes.ts'

interface WordFieldsProps {
  id: string
  names: Names
  limit: number
  /** Labels of the two lines, Chinese first. */
  labels?: readonly [string, string]
  change: (names: Names) => void
}

/** One text in both languages. */
export function WordFields({ id, names, limit, labels, change }: WordFieldsProps) {
  const words = wordsOf(editorTexts)
  const line = (lang: 'zh' | 'en', label: string) => (
    <div class="field">
      <label for={`${id}-${lang}`}>{label}</label>
      <input
        id={`${id}-${lang}`}
        type="text"
        autocomplete="off"
        lang={lang === 'zh' ? 'zh-CN' : 'en'}
        maxLength={limit}
        value={names[lang] ?? ''}
        onInput={event => change(reworded(names, lang, event.currentTarget.value))}
      />
    </div>
  )
  return (
    <div class="word-fields">
      {line('zh', labels?.[0] ?? words.zh)}
      {line('en', labels?.[1] ?? words.en)}
    </div>
  )
}
