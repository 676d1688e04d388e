import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { api } from '../frame/api.ts'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { NotFound } from '../frame/NotFound.tsx'
import { Page } from '../frame/Page.tsx'
import { useLocation, useRoute } from '../frame/router.tsx'
import { useForm } from '../frame/use-form.ts'
import { BackToList } from './BackToList.tsx'
import { ItemFields } from './ItemFields.tsx'
import { BODIES, type Item, type Kind, kindOf } from './kinds.ts'

export function NewItem() {
  const kind = kindOf(useRoute().params.kind)
  return kind ? <NewForm key={kind} kind={kind} /> : <NotFound />
}

function NewForm({ kind }: { kind: Kind }) {
  const words = wordsOf(catalogueTexts)
  const here = useHere()
  const { route } = useLocation()
  const list = `/admin/organizations/${here.id}/catalogue`
  const form = useForm({
    send: async fields => {
      const { id } = await api<Item>('POST', `/organizations/${here.id}/${kind}`, BODIES[kind](fields))
      route(`${list}/${kind}/${id}`)
    },
  })
  const cancel = (
    <a class="button" href={`${list}?kind=${kind}`}>
      {wordsOf(frameTexts).cancel}
    </a>
  )
  return (
    <Page title={words.addTitle[kind]} of={here.name} narrow beside={<BackToList kind={kind} />}>
      <Form form={form} submit={words.create} beside={cancel}>
        <ItemFields kind={kind} form={form} item={undefined} />
      </Form>
    </Page>
  )
}
