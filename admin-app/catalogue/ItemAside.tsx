import type { EarlierName } from '../../shared/contract/catalogue.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { api } from '../frame/api.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { dayText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { manages } from '../session/roles.ts'
import type { Item } from './kinds.ts'

interface ItemAsideProps {
  path: string
  item: Item
  onDone: (item: Item, text: string) => void
}

export function ItemAside({ path, item, onDone }: ItemAsideProps) {
  const { session, id } = useHere()
  return (
    <div>
      <NameHistory names={item.earlierNames} />
      <Retirement path={path} item={item} onDone={onDone} may={manages(session, id)} />
    </div>
  )
}

export function NameHistory({ names }: { names: readonly EarlierName[] }) {
  const words = wordsOf(catalogueTexts)
  if (names.length === 0) return null
  return (
    <section class="card">
      <h2>{words.earlierNames}</h2>
      <ul class="history">
        {names.map(({ name, until, by }) => (
          <li key={`${until} ${name.zh}`}>
            <span>{nameOf(name)}</span>
            <span class="secondary">
              {words.until(dayText(until))}
              {by && ` · ${words.by(by)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface RetirementProps extends Pick<ItemAsideProps, 'path' | 'item' | 'onDone'> {
  may: boolean
}

function Retirement({ path, item, onDone, may }: RetirementProps) {
  const words = wordsOf(catalogueTexts)
  const retire = async () => onDone(await api<Item>('POST', `${path}/retirement`), words.nowRetired)
  const reinstate = async () => onDone(await api<Item>('DELETE', `${path}/retirement`), words.nowReinstated)
  if (item.retiredAt === null) {
    if (!may) return null
    return (
      <section class="card">
        <h2>{words.retire}</h2>
        <p class="secondary note">{words.retireMeans}</p>
        <Confirm action={words.retire} title={words.retireTitle(nameOf(item.name))} run={retire} danger>
          <p>{words.retireMeans}</p>
          {item.standingCodes > 0 && <p>{words.retireCodes(item.standingCodes)}</p>}
        </Confirm>
      </section>
    )
  }
  return (
    <section class="card">
      <h2>{words.retired}</h2>
      <p>{words.retiredSince(dayText(item.retiredAt))}</p>
      {item.standingCodes > 0 && <p>{words.retireCodes(item.standingCodes)}</p>}
      {may && (
        <button type="button" class="button" onClick={reinstate}>
          {words.reinstate}
        </button>
      )}
    </section>
  )
}
