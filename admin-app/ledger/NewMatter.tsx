import type { MatterReply } from '../../shared/contract/ledger.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ledgerTexts } from '../../shared/texts/admin/ledger.ts'
import { ledgerMattersTexts } from '../../shared/texts/admin/ledger-matters.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/Field.tsx'
import { Form } from '../frame/Form.tsx'
import { useHere } from '../frame/here.ts'
import { Loaded } from '../frame/Loaded.tsx'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useLocation } from '../frame/router.tsx'
import { useForm } from '../frame/use-form.ts'
import { BackToTab } from './BackToTab.tsx'
import { ClientPicker } from './ClientPicker.tsx'
import { keepChoice, lastChoice } from './last-choice.ts'
import { Target } from './Target.tsx'
import { today } from './today.ts'
import type { PickableClient } from './use-client-choice.ts'
import { useClientOfAddress } from './use-client-of-address.ts'

export function NewMatter() {
  const words = wordsOf(ledgerMattersTexts)
  const here = useHere()
  const { asked, load } = useClientOfAddress()
  return (
    <Page title={words.add} of={here.name} narrow beside={<BackToTab tab="matters" />}>
      <p class="secondary">{words.addHint}</p>
      {asked ? <Loaded load={load}>{client => <NewForm client={client} />}</Loaded> : <NewForm />}
    </Page>
  )
}

function NewForm({ client }: { client?: PickableClient }) {
  const words = wordsOf(ledgerMattersTexts)
  const common = wordsOf(ledgerTexts)
  const here = useHere()
  const { route } = useLocation()
  const last = lastChoice(here)
  const list = `/admin/organizations/${here.id}/ledger/matters`
  const form = useForm({
    send: async fields => {
      const { id } = await api<MatterReply>('POST', `/organizations/${here.id}/matters`, fields)
      keepChoice(here, { ...last, ...fields })
      route(`${list}/${id}`)
    },
  })
  const cancel = (
    <a class="button" href={list}>
      {wordsOf(frameTexts).cancel}
    </a>
  )
  return (
    <Form form={form} submit={words.create} beside={cancel}>
      <ClientPicker form={form} initial={client} />
      <Target form={form} kind="services" label={common.service} initial={last.serviceId} />
      <Target form={form} kind="staff" label={common.owner} hint={words.ownerHint} initial={last.staffId} />
      <Field form={form} name="askedOn" label={words.asked} type="date" value={today()} />
      <Field form={form} name="title" label={words.titleField} hint={words.titleHint} maxLength={100} optional />
      <Target form={form} kind="windows" label={common.window} initial={last.windowId} optional />
      <Field form={form} name="number" label={common.number} hint={common.numberHint} maxLength={40} optional />
    </Form>
  )
}
