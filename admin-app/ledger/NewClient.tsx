import type { ClientReply } from '../../shared/contract/clients.ts'
import { frameTexts } from '../../shared/texts/admin/frame.ts'
import { ledgerClientsTexts } from '../../shared/texts/admin/ledger-clients.ts'
import { api } from '../frame/api.ts'
import { useHere } from '../frame/here.ts'
import { wordsOf } from '../frame/language.ts'
import { Page } from '../frame/Page.tsx'
import { useLocation } from '../frame/router.tsx'
import { BackToTab } from './BackToTab.tsx'
import { ClientForm } from './ClientForm.tsx'

export function NewClient() {
  const words = wordsOf(ledgerClientsTexts)
  const here = useHere()
  const { route } = useLocation()
  const list = `/admin/organizations/${here.id}/ledger/clients`
  const send = async (body: object) => {
    const { id } = await api<ClientReply>('POST', `/organizations/${here.id}/clients`, body)
    route(`${list}/${id}`)
  }
  const cancel = (
    <a class="button" href={list}>
      {wordsOf(frameTexts).cancel}
    </a>
  )
  return (
    <Page title={words.add} of={here.name} narrow beside={<BackToTab tab="clients" />}>
      <ClientForm client={undefined} submit={words.create} beside={cancel} send={send} />
    </Page>
  )
}
