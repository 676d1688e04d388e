import type { PasswordResetMade } from '../../shared/contract/members.ts'
import { resetTexts } from '../../shared/texts/admin/reset.ts'
import { api } from '../frame/api.ts'
import { Confirm } from '../frame/Confirm.tsx'
import { wordsOf } from '../frame/language.ts'
import { LinkToHand } from './LinkToHand.tsx'

/** A link for somebody who forgot their password, made for them and shown once. */
export interface MadeReset extends PasswordResetMade {
  readonly name: string
}

interface ResetPasswordProps {
  name: string
  /** Of the member or the account, at the API. */
  path: string
  quiet?: boolean
  onMade: (made: MadeReset) => void
}

export function ResetPassword({ name, path, quiet = false, onMade }: ResetPasswordProps) {
  const words = wordsOf(resetTexts)
  const run = async () => onMade({ ...(await api<PasswordResetMade>('POST', `${path}/password-reset`)), name })
  return (
    <Confirm quiet={quiet} action={words.action} label={words.actionOf(name)} title={words.askTitle(name)} run={run}>
      <p>{words.askMeans}</p>
    </Confirm>
  )
}

export function ResetLink({ made: { name, link } }: { made: MadeReset }) {
  const words = wordsOf(resetTexts)
  return <LinkToHand key={link} title={words.linkTitle(name)} how={words.linkHow} label={words.link} link={link} />
}
