import { useState } from 'preact/hooks'
import type { LedgerInvitationsMade } from '../../shared/contract/coverage.ts'
import { ledgerCoverageTexts } from '../../shared/texts/admin/ledger-coverage.ts'
import { api } from '../frame/api.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { countText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'

interface Invited {
  readonly made: number
  readonly batches: readonly string[]
}

/** Invites whatever is completed, within the limit and without a code, as many requests as that takes. */
export function InviteAll({ onInvited }: { onInvited: () => void }) {
  const words = wordsOf(ledgerCoverageTexts)
  const { id } = useHere()
  const [invited, setInvited] = useState<Invited>()
  const invite = async () => {
    let [made, isMore] = [0, true]
    const batches: string[] = []
    try {
      while (isMore) {
        const reply = await api<LedgerInvitationsMade>('POST', `/organizations/${id}/ledger-invitations`, { all: true })
        made += reply.made
        if (reply.batchId) batches.push(reply.batchId)
        isMore = reply.isMore && reply.made > 0
      }
    } finally {
      // What was made before a refusal stays made.
      if (made > 0 || !isMore) setInvited({ made, batches })
      onInvited()
    }
  }
  return (
    <>
      {invited && (
        <Notice kind={invited.made > 0 ? 'success' : 'info'} takesFocus>
          <p>{invited.made > 0 ? words.made(countText(invited.made)) : words.madeNone}</p>
          {invited.batches.length > 0 && (
            <div class="actions">
              {invited.batches.map(batch => (
                <a
                  key={batch}
                  class="button"
                  href={`/api/v1/organizations/${id}/code-prints?format=sheet8&batch=${batch}`}
                  target="_blank"
                  rel="noopener"
                >
                  {words.printBatch}
                </a>
              ))}
            </div>
          )}
        </Notice>
      )}
      <p>
        <Confirm action={words.invite} title={words.inviteTitle} run={invite}>
          <p>{words.inviteMeans}</p>
        </Confirm>
      </p>
    </>
  )
}
