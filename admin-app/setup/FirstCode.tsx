import { useState } from 'preact/hooks'
import type { CodeReply } from '../../shared/contract/codes.ts'
import { setupTexts } from '../../shared/texts/admin/setup.ts'
import { CodeImage } from '../codes/CodePrints.tsx'
import { newCodeOf } from '../codes/new-code.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { useForm } from '../frame/use-form.ts'

/** The first code that counts, with its poster. */
export function FirstCode({ organizationId }: { organizationId: string }) {
  const words = wordsOf(setupTexts)
  const [code, setCode] = useState<CodeReply>()
  const overview = `/admin/organizations/${organizationId}`
  const form = useForm({
    send: async fields =>
      setCode(await api<CodeReply>('POST', `/organizations/${organizationId}/codes`, newCodeOf('standing', fields))),
  })
  if (code) {
    return (
      <>
        <Notice kind="success" takesFocus title={words.codeReady}>
          {words.codeReadyNext}
        </Notice>
        <CodeImage code={code} />
        <div class="actions">
          <a class="button primary" href={`/codes/${code.code}/poster`} target="_blank" rel="noopener">
            {words.openPoster}
          </a>
          <a class="button" href={overview}>
            {words.toOverview}
          </a>
        </div>
      </>
    )
  }
  const later = (
    <a class="button" href={overview}>
      {words.toOverview}
    </a>
  )
  return (
    <>
      <p>{words.codeWhy}</p>
      <Form form={form} submit={words.codeCreate} beside={later}>
        <Field form={form} name="label.zh" label={words.codeLabel} hint={words.codeLabelHint} maxLength={100} />
        <Field form={form} name="label.en" label={words.codeLabelEn} maxLength={100} optional />
      </Form>
    </>
  )
}
