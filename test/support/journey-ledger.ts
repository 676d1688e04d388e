import type { ClientReply } from '../../shared/contract/clients.ts'
import type { MatterReply, VisitReply } from '../../shared/contract/ledger.ts'
import type { JourneyWorld } from './journey-world.ts'

export const CREDIT_CODE = '91440101MA5CJQ4N59'

export interface FilledLedger {
  readonly client: string
  readonly open: string
  readonly delivered: string
  readonly visit: string
}

type Make = <T>(path: string, body: object) => Promise<T>

/** A counter with matters at different stages, visits, a contact and appointments; days before `today`. */
export async function fillLedger(installation: JourneyWorld, today: string): Promise<FilledLedger> {
  const base = `/organizations/${installation.organizationId}`
  const make: Make = (path, body) => installation.api('POST', `${base}/${path}`, body)
  const add = async (path: string, body: object) => (await make<{ id: string }>(path, body)).id
  const serviceId = await add('services', { name: { zh: '融资对接', en: 'Finance' }, function: 'finance' })
  const windowId = await add('windows', { name: { zh: '三号窗口', en: 'Window 3' } })
  const staffId = await add('staff', { name: { zh: '王五', en: 'Wang Wu' } })
  await add('staff', { name: { zh: '赵六', en: 'Zhao Liu' } })
  const name = { zh: '广州市黄埔区明珠精密机械制造有限公司', en: 'Mingzhu Precision Machines' }
  const client = await make<ClientReply>('clients', { name, creditCode: CREDIT_CODE, sizeClass: 'small' })
  await make(`clients/${client.id}/contacts`, { name: '陈秀英', contact: '13800138000' })
  const served = { clientId: client.id, serviceId, windowId, staffId }
  const matter = (wanted: object) => make<MatterReply>('matters', { ...served, askedOn: today, ...wanted })
  const step = (id: string, body: object) => make<MatterReply>(`matters/${id}/steps`, { day: today, ...body })
  const open = await matter({ title: '设备贷款方案' })
  await step(open.id, { kind: 'answered', staffId })
  await step(open.id, { kind: 'commissioned', document: 'WT-2025-031', gaps: '抵押物清单待补，补齐后书面确认' })
  await step(open.id, { kind: 'materials', list: ['营业执照', '近两年财务报表'] })
  await step(open.id, { kind: 'promised', promisedOn: today })
  const delivered = await matter({ title: '贴息申请' })
  await step(delivered.id, { kind: 'commissioned', document: 'WT-2025-030' })
  await step(delivered.id, { kind: 'accepted' })
  await step(delivered.id, { kind: 'started' })
  await step(delivered.id, { kind: 'delivered', asAgreed: true, outcome: '已批复' })
  const visit = await make<VisitReply>('visits', { ...served, day: today, subject: '咨询贴息政策' })
  await make('visits', { day: '2025-01-06', windowId, way: 'phone' })
  for (const minute of [570, 900]) await make('appointments', { ...served, day: today, minute, note: '带营业执照' })
  return { client: client.id, open: open.id, delivered: delivered.id, visit: visit.id }
}
