import { useState } from 'preact/hooks'
import type { OrganizationSettings } from '../../shared/contract/organizations.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { settingsTexts } from '../../shared/texts/admin/settings.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { FunctionChoice } from '../frame/FunctionChoice.tsx'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useForm } from '../frame/use-form.ts'
import { useLoad } from '../frame/use-load.ts'
import { organizationChangeOf } from './organization-change.ts'

export function Settings() {
  const words = wordsOf(settingsTexts)
  const here = useHere()
  const load = useLoad<OrganizationSettings>(`/organizations/${here.id}`)
  const [saved, setSaved] = useState(0)
  const onSaved = (settings: OrganizationSettings) => {
    load.replace(settings)
    setSaved(saved + 1)
    here.refresh()
  }
  return (
    <Page key={here.id} title={words.title} of={here.name} narrow>
      {saved > 0 && (
        <Notice key={saved} kind="success" takesFocus>
          {words.saved}
        </Notice>
      )}
      <Loaded load={load}>{settings => <SettingsForm settings={settings} onSaved={onSaved} />}</Loaded>
    </Page>
  )
}

interface SettingsFormProps {
  settings: OrganizationSettings
  onSaved: (settings: OrganizationSettings) => void
}

function SettingsForm({ settings, onSaved }: SettingsFormProps) {
  const words = wordsOf(settingsTexts)
  const { name, replyPromise } = settings
  const form = useForm({
    send: async fields =>
      onSaved(
        await api<OrganizationSettings>('PATCH', `/organizations/${settings.id}`, {
          ...organizationChangeOf(fields),
          replyPromise: fields['replyPromise.zh']
            ? { zh: fields['replyPromise.zh'], en: fields['replyPromise.en'] }
            : null,
        }),
      ),
  })
  return (
    <Form form={form} submit={wordsOf(frameTexts).save}>
      <fieldset>
        <legend>{words.names}</legend>
        <Field
          form={form}
          name="name.zh"
          label={words.nameZh}
          hint={words.nameZhHint}
          maxLength={100}
          value={name.zh}
        />
        <Field
          form={form}
          name="name.en"
          label={words.nameEn}
          maxLength={100}
          value={name.en ?? ''}
          lang="en"
          optional
        />
        <FunctionChoice form={form} name="function" label={words.function} initial={settings.function} />
      </fieldset>
      <fieldset>
        <legend>{words.promise}</legend>
        <p class="secondary note">{words.promiseWhy}</p>
        <Field
          form={form}
          name="replyPromise.zh"
          label={words.promiseZh}
          hint={words.promiseHint}
          maxLength={200}
          value={replyPromise?.zh ?? ''}
          optional
        />
        <Field
          form={form}
          name="replyPromise.en"
          label={words.promiseEn}
          maxLength={200}
          value={replyPromise?.en ?? ''}
          lang="en"
          optional
        />
      </fieldset>
    </Form>
  )
}
