import type { InvitationMade } from '../../shared/contract/members.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { wordsOf } from '../frame/language.ts'
import { LinkToHand } from './LinkToHand.tsx'

export function InvitationLink({ made: { invitation, link } }: { made: InvitationMade }) {
  const words = wordsOf(membersTexts)
  return <LinkToHand title={words.linkTitle(invitation.email)} how={words.linkHow} label={words.link} link={link} />
}
