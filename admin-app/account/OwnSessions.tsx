import type { OwnSessions as Sessions } from '../../shared/contract/accounts.ts'
import { settingsTexts } from '../../shared/texts/admin/settings.ts'
import { api } from '../frame/api.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { momentText } from '../frame/format.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { TableBox } from '../frame/TableBox.tsx'
import { useLoad } from '../frame/use-load.ts'

/** Where this account is signed in. */
export function OwnSessions({ onDone }: { onDone: (text: string) => void }) {
  const words = wordsOf(settingsTexts)
  const load = useLoad<Sessions>('/account/sessions')
  const endOthers = async () => {
    load.replace(await api<Sessions>('DELETE', '/account/other-sessions'))
    onDone(words.othersEnded)
  }
  return (
    <section class="card">
      <h2>{words.sessions}</h2>
      <Loaded load={load}>
        {({ sessions }) => (
          <>
            <TableBox label={words.sessions}>
              <thead>
                <tr>
                  <th scope="col">{words.opened}</th>
                  <th scope="col">{words.seen}</th>
                </tr>
              </thead>
              <tbody>
                {sessions.map(each => (
                  <tr key={`${each.openedAt} ${each.seenAt} ${each.isThis}`}>
                    <th scope="row" class="day">
                      {momentText(each.openedAt)}
                      {each.isThis && <span class="means">{words.thisSession}</span>}
                    </th>
                    <td class="day">{momentText(each.seenAt)}</td>
                  </tr>
                ))}
              </tbody>
            </TableBox>
            {sessions.length > 1 ? (
              <Confirm action={words.endOthers} title={words.endOthersTitle} run={endOthers}>
                <p>{words.endOthersMeans}</p>
              </Confirm>
            ) : (
              <p class="secondary">{words.onlyThis}</p>
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}
