import { useState } from 'preact/hooks'
import type { InvitationMade } from '../../shared/contract/members.ts'
import { MEMBER_ROLES } from '../../shared/domain/member-roles.ts'
import { membersTexts } from '../../shared/texts/admin/members.ts'
import { sessionTexts } from '../../shared/texts/admin/session.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { wordsOf } from '../frame/language.ts'
import { useForm } from '../frame/use-form.ts'
import { emailProblem } from '../session/checks.ts'
import { InvitationLink } from './InvitationLink.tsx'
import { RoleChoice } from './RoleChoice.tsx'

export function InviteMember({ path, onInvited }: { path: string; onInvited: () => void }) {
  const words = wordsOf(membersTexts)
  const [made, setMade] = useState<InvitationMade>()
  const form = useForm({
    check: ({ email }) => emailProblem('email', email, wordsOf(sessionTexts).emailInvalid),
    send: async ({ email, role }) => {
      setMade(await api<InvitationMade>('POST', path, { email, role }))
      onInvited()
    },
  })
  return (
    <section class="card">
      <h2>{words.invite}</h2>
      {made && <InvitationLink key={made.invitation.id} made={made} />}
      <div class="narrow">
        <Form key={made?.invitation.id} form={form} submit={words.create}>
          <Field form={form} name="email" label={words.email} type="email" maxLength={254} />
          <RoleChoice form={form} roles={MEMBER_ROLES} />
        </Form>
      </div>
    </section>
  )
}
