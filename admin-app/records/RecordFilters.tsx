import { CHANNELS, FORMS } from '../../shared/domain/dimensions.ts'
import { RECORD_LEVELS, RECORD_STATES } from '../../shared/domain/records.ts'
import { recordsTexts } from '../../shared/texts/admin/records.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { type Targets, useTargets } from '../codes/targets.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { type FilterOf, Filters } from '../ledger/Filters.tsx'
import { optionsOf } from '../ledger/target-list.ts'
import { isMember } from '../session/roles.ts'

const KEEP = ['search']

/** Services and windows are known to one's own organization only. */
export function RecordFilters() {
  const { session, id } = useHere()
  return isMember(session, id) ? <Own id={id} /> : <Filters filters={filtersOf()} keep={KEEP} />
}

function Own({ id }: { id: string }) {
  return <Filters filters={filtersOf(useTargets(id))} keep={KEEP} />
}

function filtersOf(targets?: Targets): FilterOf[] {
  const words = wordsOf(recordsTexts)
  const forms = wordsOf(terms).form
  const follow = [['waiting', words.waiting] as const, ['contacted', words.contacted] as const]
  const own = targets && [
    { name: 'service', label: words.service, options: optionsOf(targets, 'services') },
    { name: 'window', label: words.window, options: optionsOf(targets, 'windows') },
  ]
  return [
    { name: 'level', label: words.level, options: RECORD_LEVELS.map(each => [each, words.levels[each]]) },
    { name: 'follow', label: words.follow, options: follow },
    { name: 'comment', label: words.comment, options: [['yes', words.withComment]] },
    { name: 'from', label: words.from },
    { name: 'to', label: words.to },
    { name: 'form', label: words.form, options: FORMS.map(each => [each, forms[each]]) },
    { name: 'channel', label: words.channelHead, options: CHANNELS.map(each => [each, words.channel[each]]) },
    ...(own ?? []),
    { name: 'state', label: words.stateHead, options: RECORD_STATES.map(each => [each, words.state[each]]) },
  ]
}
