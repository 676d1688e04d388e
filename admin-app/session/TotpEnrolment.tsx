import { useEffect, useState } from 'preact/hooks'
import type { SessionReply, totpEnrolReply } from '../../shared/contract/accounts.ts'
import { sessionTexts } from '../../shared/texts/admin/session.ts'
import { api } from '../frame/api.ts'
import type { ApiError } from '../frame/api-error.ts'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { Loading } from '../frame/Loading.tsx'
import { wordsOf } from '../frame/language.ts'
import { Failure } from '../frame/Notice.tsx'
import { useForm } from '../frame/use-form.ts'
import { totpProblem } from './checks.ts'
import { keepSession } from './session.ts'

type Enrolment = ReturnType<typeof totpEnrolReply.parse>

/** Key as QR and as text, then one code as proof; the session that comes back opens everything else. */
export function TotpEnrolment() {
  const words = wordsOf(sessionTexts)
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const [error, setError] = useState<ApiError>()
  const begin = () => {
    setError(undefined)
    api<Enrolment>('POST', '/account/totp').then(setEnrolment, setError)
  }
  useEffect(begin, [])
  const form = useForm({
    check: fields => totpProblem('totp', fields.totp, words.totpShape),
    send: async ({ totp }) => keepSession(await api<SessionReply>('PUT', '/account/totp', { totp })),
  })
  if (error) return <Failure error={error} retry={begin} />
  if (!enrolment) return <Loading />
  return (
    <>
      <p>{words.totpWhy}</p>
      <p>{words.totpScan}</p>
      <img class="qr" src={svgAddress(enrolment.svg)} alt={words.totpQr} width="200" height="200" />
      <p class="secret">
        {words.totpSecret}
        <br />
        <code>{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Form form={form} submit={words.totpEnable}>
        <Field form={form} name="totp" label={words.totpConfirm} hint={words.totpKeep} type="totp" />
      </Form>
    </>
  )
}

/** As a picture: markup put into the page would need inline styles that our CSP refuses. */
function svgAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
