import { useState } from 'preact/hooks'
import type { organizationList } from '../../shared/contract/organizations.ts'
import { platformTexts } from '../../shared/texts/admin/platform.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import { useLoad } from '../frame/use-load.ts'

export type Organizations = ReturnType<typeof organizationList.parse>

interface OrganizationsChoiceProps {
  chosen: readonly string[]
  choose: (ids: readonly string[]) => void
  problem?: string | undefined
}

/** Any number of organizations, found by a part of their names. */
export function OrganizationsChoice({ chosen, choose, problem }: OrganizationsChoiceProps) {
  const words = wordsOf(platformTexts)
  const load = useLoad<Organizations>('/organizations')
  const [part, setPart] = useState('')
  const toggle = (id: string, on: boolean) => choose(on ? [...chosen, id] : chosen.filter(each => each !== id))
  return (
    <fieldset class="organizations" id="field-organizations" tabIndex={-1}>
      <legend>
        {words.organizations} <span class="secondary">{words.chosen(chosen.length)}</span>
      </legend>
      {problem && <p class="problem">{problem}</p>}
      <input
        type="search"
        value={part}
        onInput={event => setPart(event.currentTarget.value)}
        placeholder={words.findOrganization}
        aria-label={words.findOrganization}
      />
      <Loaded load={load}>
        {({ organizations }) => (
          <div class="choices">
            {organizations
              .filter(({ name }) => `${name.zh} ${name.en ?? ''}`.toLowerCase().includes(part.trim().toLowerCase()))
              .map(({ id, name }) => (
                <label key={id} class="check">
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    onChange={event => toggle(id, event.currentTarget.checked)}
                  />
                  {nameOf(name)}
                </label>
              ))}
          </div>
        )}
      </Loaded>
    </fieldset>
  )
}
