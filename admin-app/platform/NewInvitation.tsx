import { useState } from 'preact/hooks'
import type { Role } from '../../shared/contract/accounts.ts'
import type { InvitationMade } from '../../shared/contract/members.ts'
import type { NewPlatformInvitation } from '../../shared/contract/platform.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { sessionTexts } from '../../shared/texts/admin/session.ts'
import { api } from '../frame/api.ts'
import { Choice, Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import { useLocation } from '../frame/router.tsx'
import { type FormState, useForm } from '../frame/use-form.ts'
import { useLoad } from '../frame/use-load.ts'
import { InvitationLink } from '../members/InvitationLink.tsx'
import { RoleChoice } from '../members/RoleChoice.tsx'
import { emailProblem } from '../session/checks.ts'
import { type Organizations, OrganizationsChoice } from './OrganizationsChoice.tsx'

const ROLES: readonly Role[] = ['org-head', 'org-admin', 'evaluator', 'reviewer', 'platform-admin']

/** One organization for who manages it, a list for who evaluates, none for the platform. */
export function NewInvitation({ onInvited }: { onInvited: () => void }) {
  const words = wordsOf(platformTexts)
  const [made, setMade] = useState<InvitationMade>()
  const [role, setRole] = useState<Role | ''>('')
  const [list, setList] = useState<readonly string[]>([])
  const hasList = role === 'evaluator' || role === 'reviewer'
  const form = useForm({
    check: ({ email }) => [
      ...emailProblem('email', email, wordsOf(sessionTexts).emailInvalid),
      ...(hasList && list.length === 0 ? [{ path: 'organizations', message: wordsOf(frameTexts).required }] : []),
    ],
    send: async ({ email = '', organization }) => {
      const organizations = hasList ? [...list] : organization ? [organization] : []
      const body: NewPlatformInvitation = { email, role: role as NewPlatformInvitation['role'], organizations }
      setMade(await api<InvitationMade>('POST', '/platform/invitations', body))
      setRole('')
      setList([])
      onInvited()
    },
  })
  const problem = form.problems.find(({ path }) => path === 'organizations')?.message
  return (
    <section class="card">
      <h2>{words.invite}</h2>
      {made && <InvitationLink key={made.invitation.id} made={made} />}
      <div class="narrow">
        <Form key={made?.invitation.id} form={form} submit={wordsOf(membersTexts).create}>
          <Field form={form} name="email" label={words.email} type="email" maxLength={254} />
          <RoleChoice form={form} roles={ROLES} onChange={setRole} />
          {role.startsWith('org-') && <OrganizationChoice form={form} />}
          {hasList && <OrganizationsChoice chosen={list} choose={setList} problem={problem} />}
        </Form>
      </div>
    </section>
  )
}

/** The one that the address names, unless another is chosen. */
function OrganizationChoice({ form }: { form: FormState }) {
  const words = wordsOf(platformTexts)
  const { query } = useLocation()
  const load = useLoad<Organizations>('/organizations')
  const [chosen, setChosen] = useState(query.organization ?? '')
  return (
    <Choice form={form} name="organization" label={words.organization} value={chosen} onChange={setChosen}>
      <option value="">{words.chooseOrganization}</option>
      {load.data?.organizations.map(({ id, name }) => (
        <option key={id} value={id}>
          {nameOf(name)}
        </option>
      ))}
    </Choice>
  )
}
