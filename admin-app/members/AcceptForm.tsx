import { useEffect, useState } from 'preact/hooks'
import type { SessionReply } from '../../shared/contract/accounts.ts'
import type { InvitationShown } from '../../shared/contract/members.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { sessionTexts } from '../../shared/texts/admin/session.ts'
import { settingsTexts } from '../../shared/texts/admin/settings.ts'
import { api } from '../frame/api.ts'
import { ApiError } from '../frame/api-error.ts'
import { Field, fieldId } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { wordsOf } from '../frame/language.ts'
import { type Fields, useForm } from '../frame/use-form.ts'
import { forgetReplies } from '../frame/use-load.ts'
import { passwordProblem, totpProblem } from '../session/checks.ts'
import { keepSession } from '../session/session.ts'

interface AcceptFormProps {
  token: string
  shown: InvitationShown
  onAccepted: () => void
}

/** A new account's name and password, or the password, and the six digits, of the account that there is. */
export function AcceptForm({ token, shown, onAccepted }: AcceptFormProps) {
  const words = wordsOf(membersTexts)
  const session = wordsOf(sessionTexts)
  const { passwordShort, freshHint } = wordsOf(settingsTexts)
  const [asksTotp, setAsksTotp] = useState(false)
  const accept = async (fields: Fields) => {
    try {
      const opened = await api<SessionReply>('POST', '/invitations/acceptance', { token, ...fields })
      forgetReplies()
      keepSession(opened)
      onAccepted()
    } catch (error) {
      // Being asked for the second factor is the next step, not a mistake.
      if (!(error instanceof ApiError) || error.code !== 'session.totp-missing' || asksTotp) throw error
      setAsksTotp(true)
    }
  }
  const form = useForm({
    check: fields => [
      ...passwordProblem('password', fields.password, passwordShort),
      ...(asksTotp ? totpProblem('totp', fields.totp, session.totpShape) : []),
    ],
    send: accept,
  })
  useEffect(() => {
    if (asksTotp) document.getElementById(fieldId('totp'))?.focus()
  }, [asksTotp])
  return (
    <Form form={form} submit={words.accept}>
      {shown.hasAccount ? (
        <Field
          form={form}
          name="password"
          label={words.existingPassword}
          type="password"
          autocomplete="current-password"
        />
      ) : (
        <>
          <Field
            form={form}
            name="name"
            label={words.ownName}
            hint={words.ownNameHint}
            autocomplete="name"
            maxLength={100}
          />
          <Field
            form={form}
            name="password"
            label={words.password}
            hint={freshHint}
            type="password"
            autocomplete="new-password"
            maxLength={200}
          />
        </>
      )}
      {asksTotp && <Field form={form} name="totp" label={session.totp} hint={session.totpHint} type="totp" />}
    </Form>
  )
}
