import { useState } from 'preact/hooks'
import type { FormState } from '../frame/use-form.ts'
import { ClientPicker } from './ClientPicker.tsx'
import { MatterPicker } from './MatterPicker.tsx'
import type { PickableClient } from './use-client-choice.ts'
import type { PickableMatter } from './use-matter-choice.ts'

interface ClientAndMatterProps {
  form: FormState
  client: PickableClient | null | undefined
  matter?: PickableMatter | null | undefined
}

/** Who came, and about which matter: a matter that is chosen first names its client. */
export function ClientAndMatter({ form, client, matter }: ClientAndMatterProps) {
  const [chosen, setChosen] = useState(client ?? undefined)
  const [ofMatter, setOfMatter] = useState<PickableClient>()
  return (
    <>
      <ClientPicker key={ofMatter?.id} form={form} initial={ofMatter ?? client} optional onChosen={setChosen} />
      <MatterPicker
        form={form}
        initial={matter}
        client={chosen}
        onChosen={({ client }) => {
          if (chosen) return
          setChosen(client)
          setOfMatter(client)
        }}
      />
    </>
  )
}
