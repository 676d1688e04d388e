import { useEffect, useState } from 'preact/hooks'
import type { setupState } from '../../shared/contract/accounts.ts'
import { sessionTexts } from '../../shared/texts/admin/session.ts'
import { ApiError } from '../frame/api-error.ts'
import { Field, fieldId } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useForm } from '../frame/use-form.ts'
import { useLoad } from '../frame/use-load.ts'
import { emailProblem, totpProblem } from './checks.ts'
import { signIn } from './session.ts'

type SetupState = ReturnType<typeof setupState.parse>

export function SignIn({ why }: { why: 'first' | 'expired' | 'signed-out' }) {
  const words = wordsOf(sessionTexts)
  const [asksTotp, setAsksTotp] = useState(false)
  const setup = useLoad<SetupState>('/setup')
  const form = useForm({
    check: fields => [
      ...emailProblem('email', fields.email, words.emailInvalid),
      ...(asksTotp ? totpProblem('totp', fields.totp, words.totpShape) : []),
    ],
    send: async ({ email = '', password = '', totp }) => {
      try {
        await signIn({ email, password, ...(totp ? { totp } : {}) })
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        // Being asked for the second factor is the next step, not a mistake.
        if (error.code === 'session.totp-missing' && !asksTotp) return setAsksTotp(true)
        throw error.code.startsWith('session.totp-') ? onTotp(error) : error
      }
    },
  })
  useEffect(() => {
    if (asksTotp) document.getElementById(fieldId('totp'))?.focus()
  }, [asksTotp])
  if (setup.data?.needed) {
    return (
      <Page title={words.setupNeeded} narrow>
        <p>{words.setupNeededHow}</p>
      </Page>
    )
  }
  return (
    <Page title={words.signInTitle} narrow>
      {why === 'expired' && <Notice kind="info">{words.expired}</Notice>}
      {why === 'signed-out' && <Notice kind="info">{words.signedOut}</Notice>}
      <Form form={form} submit={words.signIn}>
        <Field form={form} name="email" label={words.email} type="email" autocomplete="username" />
        <Field form={form} name="password" label={words.password} type="password" autocomplete="current-password" />
        {asksTotp && <Field form={form} name="totp" label={words.totp} hint={words.totpHint} type="totp" />}
      </Form>
      <p class="secondary note">{words.forgotten}</p>
    </Page>
  )
}

/** The server's sentence belongs beside the six digits. */
function onTotp(error: ApiError): ApiError {
  const problems = [{ path: 'totp', message: error.message }]
  return new ApiError(error.status, error.code, error.message, error.params, problems)
}
