import { useEffect } from 'preact/hooks'
import type { GapsReply } from '../../shared/contract/profile.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { useLoad } from '../frame/use-load.ts'

interface MissingProps {
  /** Of the service. */
  id: string
  /** Rises with every change: what is missing is asked for again. */
  turn: number
}

/** What a service doesn't say yet: on top, so that who opens it on a phone sees it first. */
export function Missing({ id, turn }: MissingProps) {
  const words = wordsOf(catalogueTexts)
  const { data, reload } = useLoad<GapsReply>(`/organizations/${useHere().id}/publication-gaps`)
  useEffect(() => {
    if (turn > 0) reload()
  }, [turn, reload])
  const gaps = data?.services.find(each => each.id === id)?.gaps ?? []
  if (gaps.length === 0) return null
  return (
    <Notice kind="warning" title={words.missing}>
      <p>{gaps.map(gap => words.gap[gap]).join(' · ')}</p>
    </Notice>
  )
}
