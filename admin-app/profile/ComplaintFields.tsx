import type { ProfileDetails, PublishedStep } from '../../shared/domain/catalogue.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { profileTexts } from '../../shared/texts/admin/profile.ts'
import { USUAL_COMPLAINT_STEPS } from '../../shared/texts/entered-names.ts'
import { Bilingual } from '../catalogue/Bilingual.tsx'
import { RowList } from '../catalogue/RowList.tsx'
import { StepRange } from '../catalogue/StepRange.tsx'
import { Field } from '../frame/Field.tsx'
import { wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'

const MOST_STEPS = 20
const USUAL_STEPS: PublishedStep[] = USUAL_COMPLAINT_STEPS.map(name => ({ name }))

/** Where complaints are taken, and what happens to them; all of it public. */
export function ComplaintFields({ form, details }: { form: FormState; details: ProfileDetails }) {
  const words = wordsOf(profileTexts)
  const { complaints = {}, complaintSteps = [] } = details
  const of = (name: string, label: string, maxLength: number) => ({
    ...{ form, name: `details.complaints.${name}`, label, maxLength },
  })
  return (
    <>
      <fieldset class="group">
        <legend>{words.complaints}</legend>
        <p class="secondary note">{words.complaintsMeans}</p>
        <Field {...of('phone', words.phone, 60)} value={complaints.phone ?? ''} optional />
        <Field {...of('email', words.email, 254)} type="email" value={complaints.email ?? ''} optional />
        <Bilingual {...of('address', words.address, 200)} value={complaints.address} />
        <Bilingual {...of('person', words.complaintPerson, 100)} value={complaints.person} />
        <Bilingual {...of('how', words.how, 1000)} value={complaints.how} prose />
      </fieldset>
      <fieldset class="group">
        <legend>{words.complaintSteps}</legend>
        <p class="secondary note">{words.complaintStepsMeans}</p>
        <RowList
          values={complaintSteps}
          head={wordsOf(catalogueTexts).stepHead}
          add={wordsOf(catalogueTexts).addStep}
          most={MOST_STEPS}
          fill={{ label: words.fillSteps, values: USUAL_STEPS }}
        >
          {(step: PublishedStep | undefined, index) => {
            const name = `details.complaintSteps.${index}`
            return (
              <>
                <Bilingual
                  form={form}
                  name={`${name}.name`}
                  label={words.stepName}
                  maxLength={100}
                  value={step?.name}
                  required
                />
                <StepRange form={form} name={name} value={step?.range} />
              </>
            )
          }}
        </RowList>
      </fieldset>
    </>
  )
}
