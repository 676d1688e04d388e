import { useState } from 'preact/hooks'
import type { SessionReply, SetupRequest } from '../../shared/contract/accounts.ts'
import { sessionTexts } from '../../shared/texts/admin/session.ts'
import { setupTexts } from '../../shared/texts/admin/setup.ts'
import { api } from '../frame/api.ts'
import { ApiError } from '../frame/api-error.ts'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { FunctionChoice } from '../frame/FunctionChoice.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { type FormState, useForm } from '../frame/use-form.ts'
import { emailProblem, passwordProblem } from '../session/checks.ts'
import { keepSession } from '../session/session.ts'
import { setupRequestOf } from './setup-request.ts'

/** The key after # never reaches a server's log; it leaves the address as soon as it has done its work. */
const keyInAddress = () => location.hash.slice(1)

export function FirstAccount() {
  const words = wordsOf(setupTexts)
  const session = wordsOf(sessionTexts)
  const [token] = useState(keyInAddress)
  const [refused, setRefused] = useState<'setup.token-invalid' | 'setup.not-local'>()
  const form = useForm({
    check: fields => [
      ...emailProblem('administrator.email', fields['administrator.email'], session.emailInvalid),
      ...passwordProblem('administrator.password', fields['administrator.password'], words.passwordShort),
    ],
    send: async fields => {
      setRefused(undefined)
      try {
        const body: SetupRequest = setupRequestOf(token, fields)
        keepSession(await api<SessionReply>('POST', '/setup', body))
        history.replaceState(null, '', location.pathname)
      } catch (error) {
        const code = error instanceof ApiError ? error.code : undefined
        if (code !== 'setup.token-invalid' && code !== 'setup.not-local') throw error
        setRefused(code)
      }
    },
  })
  if (!token) {
    return (
      <Notice kind="danger" title={words.tokenMissing}>
        <p>{words.tokenMissingHow}</p>
        <p>{words.tokenHow}</p>
      </Notice>
    )
  }
  return (
    <>
      {refused && <Refusal code={refused} />}
      <Form form={form} submit={words.create}>
        <AdministratorFields form={form} />
        <OrganizationFields form={form} />
      </Form>
    </>
  )
}

function Refusal({ code }: { code: 'setup.token-invalid' | 'setup.not-local' }) {
  const words = wordsOf(setupTexts)
  const local = code === 'setup.not-local'
  return (
    <Notice kind="danger" takesFocus title={local ? words.notLocal : words.tokenInvalid}>
      <p>{local ? words.notLocalHow : words.tokenHow}</p>
    </Notice>
  )
}

function AdministratorFields({ form }: { form: FormState }) {
  const words = wordsOf(setupTexts)
  const session = wordsOf(sessionTexts)
  return (
    <fieldset>
      <legend>{words.administrator}</legend>
      <Field form={form} name="administrator.name" label={words.name} autocomplete="name" maxLength={100} />
      <Field form={form} name="administrator.email" label={session.email} type="email" autocomplete="username" />
      <Field
        form={form}
        name="administrator.password"
        label={session.password}
        hint={words.passwordHint}
        type="password"
        autocomplete="new-password"
        maxLength={200}
      />
    </fieldset>
  )
}

function OrganizationFields({ form }: { form: FormState }) {
  const words = wordsOf(setupTexts)
  return (
    <fieldset>
      <legend>{words.organization}</legend>
      <Field
        form={form}
        name="organization.name.zh"
        label={words.nameZh}
        hint={words.nameZhHint}
        autocomplete="organization"
        maxLength={100}
      />
      <Field form={form} name="organization.name.en" label={words.nameEn} maxLength={100} optional />
      <FunctionChoice form={form} name="organization.function" label={words.function} />
    </fieldset>
  )
}
