import { useEffect, useState } from 'preact/hooks'
import type { PasswordResetShown } from '../../shared/contract/members.ts'
import { resetTexts } from '../../shared/texts/admin/reset.ts'
import { settingsTexts } from '../../shared/texts/admin/settings.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { timeText } from '../frame/format.ts'
import { Loading } from '../frame/Loading.tsx'
import { language, wordsOf } from '../frame/language.ts'
import { Failure, Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useForm } from '../frame/use-form.ts'
import { passwordProblem } from '../session/checks.ts'

/** Where a reset link leads. The key behind # reaches no server's log. */
export function PasswordReset() {
  const words = wordsOf(resetTexts)
  const [token] = useState(() => location.hash.slice(1))
  const [shown, setShown] = useState<PasswordResetShown>()
  const [error, setError] = useState<ApiError>()
  const [isDone, setDone] = useState(false)
  const look = () => {
    setError(undefined)
    api<PasswordResetShown>('POST', '/password-resets/look-up', { token }).then(setShown, setError)
  }
  useEffect(look, [token])
  if (!token || (error && error.code !== 'network' && error.status < 500 && error.status !== 429)) {
    return (
      <Page title={words.badLinkTitle} narrow>
        <p>{words.badLink}</p>
      </Page>
    )
  }
  return (
    <Page title={words.title} narrow>
      {error && <Failure error={error} retry={look} />}
      {!error && !shown && <Loading />}
      {isDone && (
        <Notice kind="success" takesFocus>
          <p>{words.done}</p>
          <p>
            <a href="/admin/">{words.toSignIn}</a>
          </p>
        </Notice>
      )}
      {shown && !isDone && <NewPassword token={token} shown={shown} onDone={() => setDone(true)} />}
    </Page>
  )
}

function NewPassword({ token, shown, onDone }: { token: string; shown: PasswordResetShown; onDone: () => void }) {
  const words = wordsOf(resetTexts)
  const { passwordShort, freshHint } = wordsOf(settingsTexts)
  const form = useForm({
    check: fields => passwordProblem('password', fields.password, passwordShort),
    send: async ({ password }) => {
      await api('POST', '/password-resets/use', { token, password })
      onDone()
    },
  })
  return (
    <>
      <p>{words.lead(shown.name, shown.email)}</p>
      <p class="secondary">{words.until(timeText(shown.expiresAt, language.value))}</p>
      <Form form={form} submit={words.submit}>
        <Field
          form={form}
          name="password"
          label={words.password}
          hint={freshHint}
          type="password"
          autocomplete="new-password"
          maxLength={200}
        />
      </Form>
    </>
  )
}
