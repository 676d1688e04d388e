import type { OrganizationSettings } from '../../shared/contract/organizations.ts'
import type { PlatformOrganization } from '../../shared/contract/platform.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/Field.tsx'
import { FormDialog } from '../frame/FormDialog.tsx'
import { FunctionChoice } from '../frame/FunctionChoice.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import type { Fields } from '../frame/use-form.ts'
import { organizationChangeOf } from '../settings/organization-change.ts'

interface OrganizationDialogProps {
  /** The one to change; without, a new one is made. */
  organization?: PlatformOrganization
  onSaved: (organization: OrganizationSettings) => void
}

export function OrganizationDialog({ organization, onSaved }: OrganizationDialogProps) {
  const words = wordsOf(platformTexts)
  const title = organization ? words.renameOf(nameOf(organization.name)) : words.newOrganization
  const { zh = '', en = '' } = organization?.name ?? {}
  const send = async (fields: Fields) => {
    const [method, path] = organization
      ? (['PATCH', `/organizations/${organization.id}`] as const)
      : (['POST', '/platform/organizations'] as const)
    onSaved(await api<OrganizationSettings>(method, path, organizationChangeOf(fields)))
  }
  return (
    <FormDialog
      action={organization ? words.rename : title}
      label={organization && `${words.rename}：${nameOf(organization.name)}`}
      title={title}
      look={organization ? 'quiet' : 'button primary'}
      submit={organization ? wordsOf(frameTexts).save : words.create}
      send={send}
    >
      {form => (
        <>
          <Field form={form} name="name.zh" label={words.nameZh} maxLength={100} value={zh} />
          <Field form={form} name="name.en" label={words.nameEn} maxLength={100} value={en} lang="en" optional />
          <FunctionChoice form={form} name="function" label={words.function} initial={organization?.function} />
        </>
      )}
    </FormDialog>
  )
}
