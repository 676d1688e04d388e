import type { ProfileReply } from '../../shared/contract/profile.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { profileTexts } from '../../shared/texts/admin/profile.ts'
import { Bilingual } from '../catalogue/Bilingual.tsx'
import { English } from '../catalogue/English.tsx'
import { api } from '../frame/api.ts'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { type Fields, type FormState, useForm } from '../frame/use-form.ts'
import { manages } from '../session/roles.ts'
import { ComplaintFields } from './ComplaintFields.tsx'
import { wanText, yuanOf } from './money.ts'
import { profileBody } from './profile-body.ts'

interface ProfileFormProps {
  /** Of the organization, at the API. */
  path: string
  profile: ProfileReply
  onSaved: (profile: ProfileReply) => void
}

export function ProfileForm({ path, profile, onSaved }: ProfileFormProps) {
  const { session, id } = useHere()
  const isManager = manages(session, id)
  const words = wordsOf(profileTexts)
  const check = ({ registeredCapital, premisesArea }: Fields) => [
    ...(registeredCapital !== undefined && yuanOf(registeredCapital) === undefined
      ? [{ path: 'registeredCapital', message: words.wrongMoney }]
      : []),
    ...(premisesArea !== undefined && !/^\d{1,8}$/.test(premisesArea)
      ? [{ path: 'premisesArea', message: words.wrongArea }]
      : []),
  ]
  const form = useForm({
    check,
    send: async fields =>
      onSaved(await api<ProfileReply>('PUT', `${path}/profile`, profileBody(fields, profile.updatedAt))),
  })
  return (
    <div>
      {!isManager && <p class="secondary">{wordsOf(catalogueTexts).readOnly}</p>}
      <Form form={form} submit={isManager ? wordsOf(frameTexts).save : undefined}>
        <English of={profile}>
          <Registration form={form} profile={profile} />
          <Open form={form} profile={profile} />
          <ComplaintFields form={form} details={profile.details} />
        </English>
      </Form>
    </div>
  )
}

function Registration({ form, profile }: { form: FormState; profile: ProfileReply }) {
  const words = wordsOf(profileTexts)
  const { registeredCapital, premisesArea } = profile
  return (
    <fieldset class="group">
      <legend>{words.registration}</legend>
      <Field
        form={form}
        name="legalPerson"
        label={words.legalPerson}
        hint={words.legalPersonHint}
        maxLength={100}
        value={profile.legalPerson ?? ''}
        optional
      />
      <div class="side-by-side">
        <Field
          form={form}
          name="registeredOn"
          label={words.registeredOn}
          type="date"
          value={profile.registeredOn ?? ''}
          optional
        />
        <Field
          form={form}
          name="registeredIn"
          label={words.registeredIn}
          hint={words.registeredInHint}
          maxLength={50}
          value={profile.registeredIn ?? ''}
          optional
        />
      </div>
      <div class="side-by-side">
        <Field
          form={form}
          name="registeredCapital"
          label={words.registeredCapital}
          type="number"
          maxLength={16}
          value={registeredCapital === null ? '' : wanText(registeredCapital)}
          optional
        />
        <Field
          form={form}
          name="premisesArea"
          label={words.premisesArea}
          type="number"
          maxLength={8}
          value={premisesArea === null ? '' : String(premisesArea)}
          optional
        />
      </div>
      <label class="check">
        <input type="checkbox" name="isCountyCenter" value="yes" defaultChecked={profile.isCountyCenter} />
        <span>{words.isCountyCenter}</span>
      </label>
    </fieldset>
  )
}

function Open({ form, profile: { details } }: { form: FormState; profile: ProfileReply }) {
  const words = wordsOf(profileTexts)
  return (
    <fieldset class="group">
      <legend>{words.open}</legend>
      <Bilingual form={form} name="details.address" label={words.address} maxLength={200} value={details.address} />
      <Bilingual form={form} name="details.hours" label={words.hours} maxLength={200} value={details.hours} />
      <Field form={form} name="details.phone" label={words.phone} maxLength={60} value={details.phone ?? ''} optional />
      <Field
        form={form}
        name="details.email"
        label={words.email}
        type="email"
        maxLength={254}
        value={details.email ?? ''}
        optional
      />
      <Field
        form={form}
        name="details.website"
        label={words.website}
        hint={words.websiteHint}
        maxLength={200}
        value={details.website ?? ''}
        optional
      />
    </fieldset>
  )
}
