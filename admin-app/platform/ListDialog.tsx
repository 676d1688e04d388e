import { useState } from 'preact/hooks'
import type { PlatformAccount } from '../../shared/contract/platform.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { api } from '../frame/api.ts'
import { FormDialog } from '../frame/FormDialog.tsx'
import { wordsOf } from '../frame/language.ts'
import { OrganizationsChoice } from './OrganizationsChoice.tsx'

interface ListDialogProps {
  role: 'evaluator' | 'reviewer'
  path: string
  chosen: readonly string[]
  onDone: (account: PlatformAccount) => void
}

/** Which organizations an evaluator or reviewer looks at. */
export function ListDialog({ role, path, chosen, onDone }: ListDialogProps) {
  const words = wordsOf(platformTexts)
  const [organizations, setOrganizations] = useState(chosen)
  return (
    <FormDialog
      action={words.editList}
      label={`${words.editList}：${wordsOf(membersTexts).role[role]}`}
      title={words.editListOf[role]}
      look="quiet"
      onOpen={() => setOrganizations(chosen)}
      send={async () => onDone(await api<PlatformAccount>('PUT', `${path}/organizations`, { organizations }))}
    >
      {() => <OrganizationsChoice chosen={organizations} choose={setOrganizations} />}
    </FormDialog>
  )
}
