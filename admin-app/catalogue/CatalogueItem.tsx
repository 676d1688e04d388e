import { useState } from 'preact/hooks'
import { catalogueTexts } from '../../shared/texts/admin/catalogue.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { api } from '../frame/api.ts'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { nameOf, wordsOf } from '../frame/language.ts'
import { NotFound } from '../frame/NotFound.tsx'
import { Notice } from '../frame/Notice.tsx'
import { Page } from '../frame/Page.tsx'
import { useRoute } from '../frame/router.tsx'
import { useForm } from '../frame/use-form.ts'
import { useLoad } from '../frame/use-load.ts'
import { manages } from '../session/roles.ts'
import { BackToList } from './BackToList.tsx'
import { ItemAside } from './ItemAside.tsx'
import { ItemFields } from './ItemFields.tsx'
import { BODIES, type Item, type Kind, kindOf } from './kinds.ts'
import { Missing } from './Missing.tsx'

/** One service, window or member of staff: what is said of it, its history, its end. */
export function CatalogueItem() {
  const { params } = useRoute()
  const kind = kindOf(params.kind)
  return kind ? <Known kind={kind} id={params.item ?? ''} /> : <NotFound />
}

function Known({ kind, id }: { kind: Kind; id: string }) {
  const words = wordsOf(catalogueTexts)
  const here = useHere()
  const path = `/organizations/${here.id}/${kind}/${id}`
  const load = useLoad<Item>(path)
  const [outcome, setOutcome] = useState<string>()
  const [turn, setTurn] = useState(0)
  const done = (item: Item, text: string) => {
    load.replace(item)
    setOutcome(text)
    setTurn(turn + 1)
  }
  const title = load.data ? nameOf(load.data.name) : words.kinds[kind]
  return (
    <Page key={id} title={title} of={here.name} beside={<BackToList kind={kind} />}>
      {outcome && (
        <Notice key={turn} kind="success" takesFocus>
          {outcome}
        </Notice>
      )}
      <Loaded load={load}>
        {item => (
          <>
            {kind === 'services' && item.retiredAt === null && <Missing id={id} turn={turn} />}
            <div class="item-detail">
              <ItemForm key={`${item.revision} ${turn}`} kind={kind} path={path} item={item} onSaved={done} />
              <ItemAside path={path} item={item} onDone={done} />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  )
}

interface ItemFormProps {
  kind: Kind
  path: string
  item: Item
  onSaved: (item: Item, text: string) => void
}

function ItemForm({ kind, path, item, onSaved }: ItemFormProps) {
  const words = wordsOf(catalogueTexts)
  const { session, id } = useHere()
  const isManager = manages(session, id)
  const form = useForm({
    send: async fields =>
      onSaved(await api<Item>('PATCH', path, { ...BODIES[kind](fields), revision: item.revision }), words.saved),
  })
  return (
    <div>
      {!isManager && <p class="secondary">{words.readOnly}</p>}
      <Form form={form} submit={isManager ? wordsOf(frameTexts).save : undefined}>
        <ItemFields kind={kind} form={form} item={item} />
      </Form>
    </div>
  )
}
