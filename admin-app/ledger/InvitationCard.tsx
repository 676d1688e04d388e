import { useState } from 'preact/hooks'
import type { LedgerInvitationsMade } from '../../shared/contract/coverage.ts'
import type { MatterReply, VisitReply } from '../../shared/contract/ledger.ts'
import type { Form } from '../../shared/domain/dimensions.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerMattersTexts } from '../../shared/texts/admin/ledger-matters.ts'
import { ledgerVisitsTexts } from '../../shared/texts/admin/ledger-visits.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { dayText } from '../frame/format.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { manages } from '../session/roles.ts'
import { InvitationTag } from './Marks.tsx'
import { PrintLink } from './PrintLink.tsx'

interface InvitationCardProps {
  form: Form
  row: MatterReply | VisitReply
  reload: () => void
}

/** How far a completed service has come towards a rating: its once-code, its slip, and until when. */
export function InvitationCard({ form, row, reload }: InvitationCardProps) {
  const words = wordsOf(ledgerTexts)
  const matters = wordsOf(ledgerMattersTexts)
  const { id } = useHere()
  const { invitation } = row
  const isOpen = invitation?.state === 'invited' || invitation?.state === 'opened'
  return (
    <section class="card">
      <h2>{form === 'matter' ? matters.invitation : wordsOf(ledgerVisitsTexts).invitation}</h2>
      {invitation ? (
        <p>
          <InvitationTag invitation={invitation} />
          {isOpen && invitation.expiresAt && (
            <span class="means">{words.invitedUntil(dayText(invitation.expiresAt - 1))}</span>
          )}
          {invitation.state === 'answered' && <span class="means">{words.answered}</span>}
        </p>
      ) : (
        <p class="secondary">{matters.afterDelivery}</p>
      )}
      {invitation?.codeId && row.voidedAt === null && (
        <div class="actions">
          {isOpen && (
            <PrintLink codeId={invitation.codeId} {...(form === 'matter' ? { label: matters.deliverySlip } : {})} />
          )}
          <a class="button" href={`/admin/organizations/${id}/codes/${invitation.codeId}`}>
            {words.openCode}
          </a>
        </div>
      )}
      {invitation?.state === 'not-invited' && row.voidedAt === null && (
        <InviteNow form={form} id={row.id} reload={reload} />
      )}
    </section>
  )
}

function InviteNow({ form, id, reload }: { form: Form; id: string; reload: () => void }) {
  const words = wordsOf(ledgerTexts)
  const here = useHere()
  const [problem, setProblem] = useState<string>()
  const invite = () =>
    api<LedgerInvitationsMade>('POST', `/organizations/${here.id}/ledger-invitations`, { [`${form}s`]: [id] }).then(
      ({ made }) => {
        if (made === 0) setProblem(words.pastLimit)
        reload()
      },
      (error: ApiError) => setProblem([error.message, ...error.problems.map(each => each.message)].join(' ')),
    )
  return (
    <>
      <p class="secondary">{words.notInvitedWhy}</p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {manages(here.session, here.id) && (
        <button type="button" class="button" onClick={invite}>
          {words.inviteNow}
        </button>
      )}
    </>
  )
}
