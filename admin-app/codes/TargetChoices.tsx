import { useState } from 'preact/hooks'
import type { Names } from '../../shared/domain/dimensions.ts'
import { codesTexts } from '../../shared/texts/admin/codes.ts'
import { Choice } from '../frame/Field.tsx'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import type { FormState } from '../frame/use-form.ts'
import type { Load } from '../frame/use-load.ts'
import { manages } from '../session/roles.ts'
import { AddTarget } from './AddTarget.tsx'
import { useTargets } from './targets.ts'

/** Service, window, staff member: chosen from what exists, or added on the spot. */
export function TargetChoices({ form }: { form: FormState }) {
  const words = wordsOf(codesTexts)
  const { services, windows, staff } = useTargets(useHere().id)
  return (
    <>
      <TargetChoice
        form={form}
        name="serviceId"
        path="services"
        label={words.service}
        add={words.addService}
        load={services}
        list={services.data?.services}
      />
      <TargetChoice
        form={form}
        name="windowId"
        path="windows"
        label={words.window}
        add={words.addWindow}
        load={windows}
        list={windows.data?.windows}
      />
      <TargetChoice
        form={form}
        name="staffId"
        path="staff"
        label={words.staff}
        add={words.addStaff}
        load={staff}
        list={staff.data?.staff}
      />
    </>
  )
}

interface Target {
  id: string
  name: Names
}

interface TargetChoiceProps {
  form: FormState
  name: string
  path: 'services' | 'windows' | 'staff'
  label: string
  add: string
  load: Pick<Load<unknown>, 'error' | 'reload'>
  list: readonly (Target & { retiredAt: number | null })[] | undefined
}

function TargetChoice({ form, name, path, label, add, load, list = [] }: TargetChoiceProps) {
  const words = wordsOf(codesTexts)
  const { session, id } = useHere()
  const [chosen, setChosen] = useState('')
  const [added, setAdded] = useState<Target>()
  const active = list.filter(each => each.retiredAt === null)
  const options: readonly Target[] = added && !active.some(each => each.id === added.id) ? [...active, added] : active
  const onAdded = (target: Target) => {
    setAdded(target)
    setChosen(target.id)
    load.reload()
  }
  return (
    <div class="target">
      <Choice form={form} name={name} label={label} value={chosen} onChange={setChosen} optional>
        <option value="">{words.notSpecified}</option>
        {options.map(each => (
          <option key={each.id} value={each.id}>
            {nameOf(each.name)}
          </option>
        ))}
      </Choice>
      {manages(session, id) && <AddTarget path={path} title={add} onAdded={onAdded} />}
      {load.error && <Notice kind="warning">{load.error.message}</Notice>}
    </div>
  )
}
