import { type ServiceStep, STAGES } from '../../shared/domain/catalogue.ts'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { STAGE_NAMES } from '../../shared/texts/entered-names.ts'
import { Chosen } from '../frame/Chosen.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import type { FormState } from '../frame/use-form.ts'
import { Bilingual } from './Bilingual.tsx'
import { RowList } from './RowList.tsx'
import { StepRange } from './StepRange.tsx'

const MOST_STEPS = 20

/** 服务流程: at least the five stages of the standard, each with how long it takes. */
export function ServiceSteps({ form, steps }: { form: FormState; steps: readonly ServiceStep[] }) {
  const words = wordsOf(catalogueTexts)
  const five = STAGES.map(stage => ({ stage, name: STAGE_NAMES[stage] }))
  return (
    <fieldset class="group">
      <legend>{words.flow}</legend>
      <p class="secondary note">{words.flowMeans}</p>
      <RowList
        values={steps}
        head={words.stepHead}
        add={words.addStep}
        most={MOST_STEPS}
        fill={{ label: words.fillStages, values: five }}
      >
        {(step: ServiceStep | undefined, index) => {
          const name = `details.steps.${index}`
          return (
            <>
              <Chosen form={form} name={`${name}.stage`} label={words.stageHead} initial={step?.stage ?? 'commission'}>
                {STAGES.map(stage => (
                  <option key={stage} value={stage}>
                    {nameOf(STAGE_NAMES[stage])}
                  </option>
                ))}
              </Chosen>
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
  )
}
