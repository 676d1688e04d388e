import { useRef, useState } from 'preact/hooks'
import type { OrganizationSettings } from '../../shared/contract/organizations.ts'
import type { PlatformOrganization } from '../../shared/contract/platform.ts'
import { FUNCTIONS } from '../../shared/domain/dimensions.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { terms } from '../../shared/texts/admin/terms.ts'
import { api } from '../frame/api.ts'
import { Choice, Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import { useForm } from '../frame/use-form.ts'
import { organizationChangeOf } from '../settings/organization-change.ts'

interface OrganizationDialogProps {
  /** The one to change; without, a new one is made. */
  organization?: PlatformOrganization
  onSaved: (organization: OrganizationSettings) => void
}

export function OrganizationDialog({ organization, onSaved }: OrganizationDialogProps) {
  const words = wordsOf(platformTexts)
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const title = organization ? words.renameOf(nameOf(organization.name)) : words.newOrganization
  const show = () => {
    setOpen(true)
    dialog.current?.showModal()
  }
  const close = () => dialog.current?.close()
  const saved = (settings: OrganizationSettings) => {
    close()
    onSaved(settings)
  }
  return (
    <>
      <button
        type="button"
        class={organization ? 'quiet' : 'button primary'}
        aria-label={organization && `${words.rename}：${nameOf(organization.name)}`}
        onClick={show}
      >
        {organization ? words.rename : title}
      </button>
      <dialog ref={dialog} aria-label={title} onClose={() => setOpen(false)}>
        {open && (
          <>
            <h2>{title}</h2>
            <OrganizationForm organization={organization} onSaved={saved} close={close} />
          </>
        )}
      </dialog>
    </>
  )
}

interface OrganizationFormProps {
  organization: PlatformOrganization | undefined
  onSaved: (organization: OrganizationSettings) => void
  close: () => void
}

function OrganizationForm({ organization, onSaved, close }: OrganizationFormProps) {
  const words = wordsOf(platformTexts)
  const [chosen, setChosen] = useState<string>(organization?.function ?? '')
  const form = useForm({
    send: async fields => {
      const body = organizationChangeOf(fields)
      const reply = organization
        ? api<OrganizationSettings>('PATCH', `/organizations/${organization.id}`, body)
        : api<OrganizationSettings>('POST', '/platform/organizations', body)
      onSaved(await reply)
    },
  })
  const cancel = (
    <button type="button" class="button" onClick={close}>
      {wordsOf(frameTexts).cancel}
    </button>
  )
  const submit = organization ? wordsOf(frameTexts).save : words.create
  const { zh = '', en = '' } = organization?.name ?? {}
  return (
    <Form form={form} submit={submit} beside={cancel}>
      <Field form={form} name="name.zh" label={words.nameZh} maxLength={100} value={zh} />
      <Field form={form} name="name.en" label={words.nameEn} maxLength={100} value={en} lang="en" optional />
      <Choice form={form} name="function" label={words.function} value={chosen} onChange={setChosen}>
        <option value="">{words.chooseFunction}</option>
        {FUNCTIONS.map(each => (
          <option key={each} value={each}>
            {wordsOf(terms).serviceFunction[each]}
          </option>
        ))}
      </Choice>
    </Form>
  )
}
