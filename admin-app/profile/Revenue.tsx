import type { ProfileReply, RevenueReply } from '../../shared/contract/profile.ts'
import { profileTexts } from '../../shared/texts/admin/profile.ts'
import { api } from '../frame/api.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { manages } from '../session/roles.ts'
import { wanText } from './money.ts'
import { YearDialog } from './YearDialog.tsx'

interface RevenueProps {
  /** At the API. */
  path: string
  years: readonly RevenueReply[]
  onSaved: (profile: ProfileReply) => void
}

export function Revenue({ path, years, onSaved }: RevenueProps) {
  const words = wordsOf(profileTexts)
  const { session, id } = useHere()
  const isManager = manages(session, id)
  const remove = (year: number) => async () => onSaved(await api<ProfileReply>('DELETE', `${path}/${year}`))
  return (
    <section class="card">
      <h2>{words.revenue}</h2>
      <p class="secondary note">{words.revenueMeans}</p>
      {years.length === 0 && <p>{words.noRevenue}</p>}
      <ul class="revenue">
        {years.map(each => (
          <li key={each.year}>
            <span>
              <strong>{each.year}</strong> · {words.amount}：{wanText(each.yuan)}
              {each.source && <span class="means">{each.source}</span>}
            </span>
            {isManager && (
              <span class="actions">
                <YearDialog path={path} years={years} known={each} onSaved={onSaved} />
                <Confirm
                  {...{ quiet: true, danger: true, action: words.remove, label: words.removeOf(each.year) }}
                  title={words.removeTitle(each.year)}
                  run={remove(each.year)}
                >
                  <p>{words.removeMeans}</p>
                </Confirm>
              </span>
            )}
          </li>
        ))}
      </ul>
      {isManager && <YearDialog path={path} years={years} onSaved={onSaved} />}
    </section>
  )
}
