import type { Change, Standing } from '../../shared/domain/compare-questionnaires.ts'
import { questionnairesTexts } from '../../shared/texts/admin/questionnaires.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { language, nameOf, wordsOf } from '../frame/language.ts'

/** What tells one content from another: each change in words, with the texts before and after. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const words = wordsOf(questionnairesTexts)
  if (changes.length === 0) return <p class="secondary">{words.same}</p>
  return (
    <ul class="changes">
      {changes.map(change => (
        <li key={`${change.part} ${change.kind} ${change.id}`}>
          <span class={change.kind === 'removed' ? 'tag bad' : 'tag'}>{words.change[change.kind]}</span>{' '}
          <span class="secondary">{words.part[change.part]}</span> <ChangeText change={change} />
        </li>
      ))}
    </ul>
  )
}

function ChangeText({ change: { kind, before, after } }: { change: Change }) {
  const now = after ?? before
  if (!now) return null
  if (kind === 'reworded' && before && after) {
    return (
      <>
        <del>{textOf(before)}</del> <ins>{textOf(after)}</ins>
      </>
    )
  }
  return (
    <>
      {nameOf(now.text)} {kind === 'moved' && before && after && <span class="secondary">{wayOf(before, after)}</span>}
    </>
  )
}

/** Among others that have moved, a part may stand where it stood. */
function wayOf(before: Standing, after: Standing): string {
  const [from, to] = [placeOf(before, after), placeOf(after, before)]
  return from === to ? '' : wordsOf(questionnairesTexts).movedTo(from, to)
}

/** Its place, or its dimension where that is what changed. */
function placeOf({ place, dimension }: Standing, other: Standing): string {
  const names = wordsOf(terms).dimension
  const at = wordsOf(questionnairesTexts).place(place)
  return dimension && dimension !== other.dimension ? `${names[dimension]} ${at}` : at
}

/** In the language in use first, then the rest, because the change may be in the other language or in the hint. */
function textOf({ text, hint }: Standing): string {
  const other = (names: Standing['text']) => (language.value === 'zh' ? names.en : names.zh)
  const all = [text, hint].flatMap(names => (names ? [nameOf(names), other(names)] : []))
  return [...new Set(all.filter(Boolean))].join(' · ')
}
