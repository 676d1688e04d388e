import { useState } from 'preact/hooks'
import { ITEM_LIMITS } from '../../shared/domain/publishable.ts'
import type { QuestionnaireContent, QuestionnaireItem } from '../../shared/domain/questionnaires.ts'
import { editorTexts } from '../../shared/texts/admin/questionnaire-editor.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { withItem } from './draft-changes.ts'
import { focusOn } from './focus-on.ts'
import { ItemBank } from './ItemBank.tsx'
import { PartList } from './PartList.tsx'

interface ItemsCardProps {
  content: QuestionnaireContent
  change: (content: QuestionnaireContent) => void
  say: (text: string) => void
}

/** What is rated, in its order, and where more of it comes from. */
export function ItemsCard({ content, change, say }: ItemsCardProps) {
  const words = wordsOf(editorTexts)
  const [open, setOpen] = useState<string>()
  const { items } = content
  const add = (item: QuestionnaireItem, isOwn: boolean) => {
    change(withItem(content, item))
    say(words.added(nameOf(item.text) || words.newItem))
    if (isOwn) setOpen(item.id)
    focusOn(isOwn ? `text-${item.id}-zh` : `part-${item.id}`)
  }
  return (
    <section class="card">
      <h2 id="items-title" tabIndex={-1}>
        {words.items(items.length)}
      </h2>
      {items.length === 0 && <p class="secondary">{words.noItems}</p>}
      <PartList
        parts={items}
        tagOf={item => wordsOf(terms).dimension[item.dimension]}
        {...{ open, setOpen, say }}
        change={next => change({ ...content, items: next })}
        headingId="items-title"
      />
      {items.length < ITEM_LIMITS.items && <ItemBank content={content} add={add} />}
    </section>
  )
}
