import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { useTargets } from '../codes/targets.ts'
import { Chosen } from '../frame/Chosen.tsx'
import { useHere } from '../frame/here.ts'
import { nameOf, wordsOf } from '../frame/language.ts'
import { Notice } from '../frame/Notice.tsx'
import type { FormState } from '../frame/use-form.ts'
import { listOf, type TargetKind } from './target-list.ts'

const NAMES = { services: 'serviceId', windows: 'windowId', staff: 'staffId' } as const

interface TargetProps {
  form: FormState
  kind: TargetKind
  label: string
  hint?: string
  initial?: string | undefined
  optional?: boolean
}

/** A service, window or member of staff from the catalogue; what was retired stays where it was chosen before. */
export function Target({ form, kind, label, hint, initial = '', optional = false }: TargetProps) {
  const words = wordsOf(ledgerTexts)
  const { id } = useHere()
  const targets = useTargets(id)
  const list = listOf(targets, kind)
  const options = list?.filter(each => each.retiredAt === null || each.id === initial)
  const { error } = targets[kind]
  return (
    <>
      <Chosen form={form} name={NAMES[kind]} label={label} hint={hint ?? ''} initial={initial} optional={optional}>
        <option value="">{optional ? words.notSpecified : words.choose}</option>
        {options?.map(each => (
          <option key={each.id} value={each.id}>
            {nameOf(each.name)}
          </option>
        ))}
      </Chosen>
      {options?.length === 0 && !optional && (
        <p class="secondary note under">
          {words.nothingToChoose} <a href={`/admin/organizations/${id}/catalogue?kind=${kind}`}>{words.toCatalogue}</a>
        </p>
      )}
      {error && <Notice kind="warning">{error.message}</Notice>}
    </>
  )
}
